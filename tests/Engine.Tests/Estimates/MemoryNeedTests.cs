using FedActors.Engine.Estimates;

namespace FedActors.Engine.Tests.Estimates;

public sealed class MemoryNeedTests
{
    private const long Resident = 100_000_000;

    [Fact]
    public void Threads_and_updates_come_on_top()
    {
        var alone = new MemoryNeed(Resident).Bytes;

        Assert.InRange(alone, Resident + 1, 2 * Resident);
        Assert.Equal(alone + 3 * 7_000, new MemoryNeed(Resident) { PerThread = 7_000, MoreThreads = 3 }.Bytes);
        Assert.Equal(alone + 5_000, new MemoryNeed(Resident) { Updates = 5_000 }.Bytes);
    }

    [Fact]
    public void Garbage_grows_with_the_clients_that_are_asked_until_it_is_collected()
    {
        var few = Of(1_000) - Of(0);

        Assert.InRange(few, 1, long.MaxValue);
        Assert.Equal(2 * few, Of(2_000) - Of(0));
        Assert.Equal(Of(1e6), Of(1e9));

        static long Of(double asked) => new MemoryNeed(Resident) { Asked = asked }.Bytes;
    }
}
