using FedActors.Runtime.Jobs;

namespace FedActors.Runtime.Tests.Jobs;

public class JobPoolTests
{
    [Fact]
    public void A_pool_without_workers_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => new JobPool(0));

    [Theory(Timeout = Trial.TimeLimit)]
    [InlineData(3)]
    [InlineData(1)]
    public async Task As_many_jobs_are_computed_at_once_as_there_are_workers(int first)
    {
        using var pool = new JobPool(first);
        pool.Widen(3);
        using var meeting = new Barrier(3);
        var jobs = Enumerable.Range(0, 3).Select(number => new PooledJob(new Work(cancelled =>
        {
            meeting.SignalAndWait(cancelled);
            return number;
        }))).ToList();

        var values = await Task.Factory.StartNew(
            () =>
            {
                foreach (var job in jobs) pool.Submit(job, 0);
                return jobs.ConvertAll(job => (int)job.Await(CancellationToken.None).Value!);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        Assert.Equal(3, pool.Threads);
        Assert.Equal([0, 1, 2], values);
    }
}
