using Akka.Dispatch;
using FedActors.Runtime.Virtual;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Runtime.Tests.Virtual;

public class ShuffledOrderTests
{
    [Fact]
    public void Everybody_gets_a_turn_once_and_the_same_one_for_the_same_seed() => Prop.ForAll<ulong, byte>((seed, count) =>
    {
        var turns = Turns(seed, count);
        return turns.Order().SequenceEqual(Enumerable.Range(0, count)) && turns.SequenceEqual(Turns(seed, count));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_of_twenty_seeds_has_an_order_of_its_own() =>
        Assert.Equal(20, Enumerable.Range(0, 20).Select(seed => string.Join(' ', Turns((ulong)seed, 20))).Distinct().Count());

    private static List<int> Turns(ulong seed, int count)
    {
        var turns = new List<int>();
        var order = new ShuffledOrder(seed);
        for (var number = 0; number < count; number++) order.Add(new Turn(turns, number));
        while (order.TryTake(out var next)) next.Run();
        return turns;
    }

    private sealed class Turn(List<int> turns, int number) : IRunnable
    {
        public void Run() => turns.Add(number);

        public void Execute() => Run();
    }
}
