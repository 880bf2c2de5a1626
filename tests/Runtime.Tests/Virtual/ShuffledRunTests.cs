using Akka.Actor;

namespace FedActors.Runtime.Tests.Virtual;

public class ShuffledRunTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 12)];

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_protocol_that_rests_on_the_order_of_two_receivers_is_found_out()
    {
        var outcomes = new List<string>();
        foreach (var seed in Seeds) outcomes.Add(string.Join(", ", await Replies(seed)));

        Assert.Equal(["first, second", "second, first"], outcomes.Distinct().Order());
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task A_seed_gives_the_same_order_again()
    {
        foreach (var seed in Seeds) Assert.Equal(await Replies(seed), await Replies(seed));
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task Without_a_seed_first_come_is_first_served() => Assert.Equal(["first", "second"], await Replies(null));

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task Whatever_the_seed_one_receiver_hears_one_sender_in_order()
    {
        var traces = new HashSet<string>();
        foreach (var seed in Seeds)
        {
            var heard = await Heard(seed);
            traces.Add(string.Join(' ', heard));
            foreach (var pair in heard.Select(Parsed).GroupBy(entry => (entry.Receiver, entry.Sender)))
                Assert.Equal(Enumerable.Range(0, Crossfire.Each), pair.Select(entry => entry.Number));
        }

        Assert.Equal(Seeds.Length, traces.Count);
    }

    private static async Task<IReadOnlyList<string>> Replies(int? seed)
    {
        using var trial = new Trial(Clock.Virtual) { Settings = SeedSetting(seed) };
        await trial.Run(() => new Script((me, message) =>
        {
            trial.Note($"{message}");
            if (trial.Notes.Count == 2) me.Stop();
        })
        {
            OnStart = me =>
            {
                foreach (var name in new[] { "first", "second" }) me.Spawn(name, () => new Script(Reply)).Tell(name, me.Me);
            },
        });
        return trial.Notes;
    }

    private static async Task<IReadOnlyList<string>> Heard(int seed)
    {
        using var trial = new Trial(Clock.Virtual) { Settings = SeedSetting(seed) };
        await trial.Run(() => Crossfire.Of(trial));
        return trial.Notes;
    }

    private static string SeedSetting(int? seed) => seed is null ? "" : $"akka.actor.default-dispatcher.shuffle-seed = {seed}";

    private static void Reply(Script me, object message) => me.Here.Sender.Tell(message);

    private static (string Receiver, string Sender, int Number) Parsed(string note)
    {
        var parts = note.Split(' ');
        return (parts[0], parts[1], int.Parse(parts[2]));
    }
}
