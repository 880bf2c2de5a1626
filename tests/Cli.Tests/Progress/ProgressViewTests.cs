using FedActors.Cli.Progress;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Cli.Tests.Progress;

public sealed class ProgressViewTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_plain_line_appears_once_a_second_and_at_the_end_of_a_rule()
    {
        using var writer = new StringWriter();
        var tally = new ProgressTally(["average", "krum"], 30, _clock);
        await new PlainProgress(writer, tally, _clock).Around(show =>
        {
            for (var round = 0; round <= 30; round++)
            {
                show(SampleRounds.Summary("average", round, 0.5, 2));
                _clock.Advance(0.1);
            }
            return Task.CompletedTask;
        });

        Assert.Equal(
            [
                "average  round 0/30  accuracy 50.0%",
                "average  round 10/30  accuracy 50.0%  30 clients/s  5.0 s left",
                "average  round 20/30  accuracy 50.0%  30 clients/s  4.0 s left",
                "average  round 30/30  accuracy 50.0%  30 clients/s  3.0 s left",
            ],
            writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_live_view_shows_the_progress_of_every_rule()
    {
        using var writer = new StringWriter();
        var screen = new Screen(writer, 100, IsLive: true, HasColours: true);
        await new LiveProgress(screen, new ProgressTally(["average", "krum"], 4, _clock)).Around(show =>
        {
            show(SampleRounds.Summary("average", 0, 0.1, 2));
            _clock.Advance(1);
            show(SampleRounds.Summary("average", 1, 0.625, 2));
            return Task.CompletedTask;
        });

        Assert.Contains("krum", writer.ToString());
        Assert.Contains("1/4", writer.ToString());
        Assert.Contains("accuracy", writer.ToString());
        Assert.Contains("62.5%", writer.ToString());
        Assert.Contains("7.0 s left", writer.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exceptions_of_the_work_are_passed_on(bool isLive)
    {
        using var writer = new StringWriter();
        var tally = new ProgressTally(["average"], 4, _clock);
        IProgressView view = isLive
            ? new LiveProgress(new Screen(writer, 80, true, true), tally)
            : new PlainProgress(writer, tally, _clock);

        await Assert.ThrowsAsync<OperationCanceledException>(
            () => view.Around(_ => Task.FromException(new OperationCanceledException())));
    }

    [Fact]
    public async Task Without_progress_the_work_is_still_done()
    {
        var done = 0;
        await new NoProgress().Around(show =>
        {
            show(SampleRounds.Summary("average", 0, 0.1, 2));
            done++;
            return Task.CompletedTask;
        });
        Assert.Equal(1, done);
    }
}
