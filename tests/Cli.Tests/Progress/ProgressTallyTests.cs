using FedActors.Cli.Progress;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Cli.Tests.Progress;

public sealed class ProgressTallyTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Remaining_time_is_estimated_from_the_rounds_of_all_rules()
    {
        var tally = new ProgressTally(["average", "krum"], 10, _clock);
        tally.Add(SampleRounds.Summary("average", 0, 0.1, 2));
        Assert.Null(tally.Left);

        for (var round = 1; round <= 5; round++)
        {
            _clock.Advance(2);
            tally.Add(SampleRounds.Summary("average", round, 0.1, 2));
        }

        Assert.Equal(TimeSpan.FromSeconds(30), tally.Left);
    }

    [Fact]
    public void Speed_counts_updates_since_the_start_of_the_rule()
    {
        var tally = new ProgressTally(["average"], 10, _clock);
        _clock.Advance(100);
        tally.Add(SampleRounds.Summary("average", 0, 0.1, 2));
        _clock.Advance(2);
        Assert.Equal(1.5, tally.Add(SampleRounds.Summary("average", 1, 0.1, 2)).ClientsPerSecond);
    }

    [Fact]
    public void Accuracy_is_that_of_the_last_evaluated_round()
    {
        var tally = new ProgressTally(["average"], 2, _clock);
        tally.Add(SampleRounds.Summary("average", 1, 0.4, 2));
        var rule = tally.Add(SampleRounds.Summary("average", 2, null, null));

        Assert.Equal(0.4, rule.Accuracy);
        Assert.True(rule.IsDone);
    }
}
