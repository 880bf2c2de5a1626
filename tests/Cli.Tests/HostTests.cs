namespace FedActors.Cli.Tests;

public sealed class HostTests : IDisposable
{
    private readonly CancellationTokenSource _interrupt = new();

    public void Dispose() => _interrupt.Dispose();

    [Fact]
    public async Task Work_that_does_not_end_is_left_to_itself()
    {
        var never = new TaskCompletionSource();
        var work = Host().Impatiently(() => never.Task);
        await _interrupt.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.False(never.Task.IsCompleted);
    }

    [Fact]
    public async Task Work_that_ends_on_request_has_the_time_to()
    {
        var (begun, saved) = (new TaskCompletionSource(), false);
        var work = Host().Impatiently(async () =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, _interrupt.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            saved = true;
            _interrupt.Token.ThrowIfCancellationRequested();
        });
        await begun.Task;
        await _interrupt.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.True(saved);
    }

    [Fact]
    public async Task What_goes_wrong_in_work_is_told()
    {
        await Assert.ThrowsAsync<InputException>(() => Host().Impatiently(() => throw new InputException("wrong")));
        await Assert.ThrowsAsync<InputException>(() => Host().Expendable<int>(() => throw new InputException("wrong")));
    }

    [Fact]
    public async Task Expendable_work_is_left_at_once()
    {
        using var never = new ManualResetEventSlim();
        var work = Host().Expendable(() =>
        {
            never.Wait();
            return 1;
        });
        await _interrupt.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        never.Set();
    }

    private Host Host()
    {
        var screen = new Screen(TextWriter.Null, 80, IsLive: false, HasColours: false);
        return new Host { Out = screen, Error = screen, Clock = new ManualClock(), Interrupted = _interrupt.Token };
    }
}
