using FedActors.Cli.Results;
using FedActors.Engine.Tests.RunFolders;
using FedActors.Engine.Verdicts;

namespace FedActors.Cli.Tests.Results;

public sealed class TextResultTests
{
    private static readonly RoundSummary[] Two =
        [.. SampleRounds.Learning("average", 8, 0.12), .. SampleRounds.Learning("krum", 8, 0.95)];

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void The_chart_is_as_wide_as_the_screen_up_to_a_limit(int width)
    {
        var chart = Lines(Two, width, colours: false).Where(line => line.Contains('│') && line.Contains('%')).ToArray();

        Assert.Equal(3, chart.Length);
        Assert.All(chart, line => Assert.InRange(line.Length, Math.Min(width, 100) - 2, Math.Min(width, 100)));
    }

    [Fact]
    public void Without_colours_there_are_no_escapes_and_every_rule_has_a_letter()
    {
        var text = string.Join('\n', Lines(Two, 100, colours: false));

        Assert.DoesNotContain('\e', text);
        Assert.Contains("a average", text);
        Assert.Contains("b krum", text);
        Assert.Contains("bbb", text);
        Assert.Matches("average +learned nothing", text);
    }

    [Fact]
    public void The_chart_shows_the_range_of_the_rules_and_what_guessing_gives()
    {
        var text = string.Join('\n', Lines(Two, 100, colours: false));
        Assert.Contains("c guessing 10.0%", text);
        Assert.Matches(@"\d% │.*c c c", text);
        Assert.DoesNotContain("100% │", text);

        // Where guessing is far below, the lines have the chart for themselves.
        RoundSummary[] high = [.. Two.Select(round => round with { Accuracy = 0.9 + round.Round * 1e-3 })];
        var close = string.Join('\n', Lines(high, 100, colours: false));
        Assert.Matches(@"91\.\d% │", close);
        Assert.Matches(@"89\.\d% │", close);
        Assert.DoesNotContain("c guessing", close);
    }

    [Fact]
    public void The_cost_of_the_attack_is_shown_if_measured_and_twin_runs_are_not()
    {
        RoundSummary[] measured =
        [
            .. Two.Select(round => round with { AttackSuccess = 0.25 }),
            .. SampleRounds.Learning("krum (no attack)", 8, 0.95).Select(round => round with { TwinOf = "krum" }),
        ];
        var text = string.Join('\n', Lines(measured, 100, colours: false));

        Assert.Contains(" lost ", text);
        Assert.Contains("25.0%", text);
        Assert.DoesNotContain("(no attack)", text);
        Assert.DoesNotContain(" lost ", string.Join('\n', Lines(Two, 100, colours: false)));
    }

    [Fact]
    public void With_colours_lines_consist_of_dots()
    {
        var text = string.Join('\n', Lines(Two, 100, colours: true));

        Assert.Contains("\e[38;5;", text);
        Assert.Contains(text, letter => letter is > '\u2800' and <= '\u28FF');
        Assert.Contains("━━ krum", text);
    }

    [Fact]
    public void The_verdict_and_the_fingerprints_are_never_cut()
    {
        var lines = Lines(Two, 40, colours: false);

        Assert.Contains(lines, line => line.StartsWith(
            "krum (83.5%) learned. average (11.7%) learned nothing; guessing gives 10.0%. What the attack",
            StringComparison.Ordinal));
        Assert.Contains($"fingerprint krum     {new string('a', 64)}", lines);
        Assert.Contains("run folder: runs/x", lines);
    }

    [Fact]
    public void A_run_without_rounds_has_no_table_and_no_chart()
    {
        var lines = Lines([], 80, colours: false);
        Assert.Contains("No round was finished.", lines);
        Assert.DoesNotContain(lines, line => line.Contains('│'));
    }

    [Fact]
    public void Rounds_without_accuracy_have_a_table_and_no_chart()
    {
        var lines = Lines([SampleRounds.Summary("krum", 1, null, null)], 80, colours: false);
        Assert.Contains(lines, line => line.Contains("krum"));
        Assert.DoesNotContain(lines, line => line.Contains('│'));
    }

    [Fact]
    public void A_run_in_real_time_says_that_its_fingerprints_are_of_this_run_alone()
    {
        Assert.Contains(
            "(in real time: another run will have other fingerprints)",
            Lines([SampleRounds.Summary("krum", 1, 0.5, 1)], 80, colours: false, isRepeatable: false));
        Assert.DoesNotContain(
            Lines([SampleRounds.Summary("krum", 1, 0.5, 1)], 80, colours: false), line => line.Contains("real time"));
    }

    private static string[] Lines(RoundSummary[] rounds, int width, bool colours, bool isRepeatable = true)
    {
        using var writer = new StringWriter();
        var facts = new RunFacts(new TestSet(1000, 10, 0.1), 8, IsAttacked: true, StartsTrained: false);
        var outcome = new RunOutcome("x", "runs/x", rounds, null, facts, IsRepeatable: isRepeatable);
        new TextResult(new Screen(writer, width, IsLive: false, colours)).End(outcome);
        return writer.ToString().Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
    }
}
