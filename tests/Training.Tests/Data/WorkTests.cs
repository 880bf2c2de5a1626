using FedActors.Training.Data;

namespace FedActors.Training.Tests.Data;

public class WorkTests
{
    [Fact]
    public void The_first_piece_that_fails_is_told_even_if_a_later_one_fails_sooner()
    {
        using var secondFailed = new ManualResetEventSlim();
        var thrown = Assert.Throws<DataException>(() => Work.Side(
            2,
            () =>
            {
                secondFailed.Wait(TimeSpan.FromSeconds(20));
                throw new DataException("first");
            },
            () =>
            {
                secondFailed.Set();
                throw new DataException("second");
            }));

        Assert.Equal("first", thrown.Message);
    }

    [Fact]
    public void Every_piece_is_done_once()
    {
        var done = new int[1000];
        Work.ForEach(done.Length, 4, piece => Interlocked.Increment(ref done[piece]));

        Assert.All(done, times => Assert.Equal(1, times));
    }
}
