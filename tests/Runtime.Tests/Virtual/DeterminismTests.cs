using FedActors.Runtime.Tests.Incidents;

namespace FedActors.Runtime.Tests.Virtual;

public class DeterminismTests
{
    [Theory(Timeout = Trial.TimeLimit)]
    [InlineData("")]
    [InlineData("akka.actor.default-dispatcher.shuffle-seed = 17")]
    public async Task However_many_threads_compute_the_trace_is_the_same(string settings)
    {
        var expected = await Trace(1, settings);
        foreach (var threads in new[] { 1, 2, 8 }) Assert.Equal(expected, await Trace(threads, settings));
    }

    [Fact(Timeout = Trial.TimeLimit)]
    public async Task Runs_side_by_side_in_one_process_do_not_disturb_each_other()
    {
        var alone = await Trace(2, "");
        using var all = new Barrier(4);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Trace(2, "", all)));

        Assert.All(together, trace => Assert.Equal(alone, trace));
    }

    private static async Task<IReadOnlyList<string>> Trace(int threads, string settings, Barrier? together = null)
    {
        using var trial = new Trial(Clock.Virtual) { Threads = threads, Settings = settings };
        await trial.Run(() =>
        {
            together?.SignalAndWait();
            return Colony.Of(trial);
        });
        Assert.NotEmpty(trial.Incidents);
        var incidents = trial.Incidents.Select(incident => $"{incident.At} {incident.Summary()}");
        return [.. trial.Notes, .. incidents, $"{trial.DeadLetters}"];
    }
}
