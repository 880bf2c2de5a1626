using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Tests.RunFolders;

public sealed class RoundsCsvTests
{
    [Fact]
    public void The_columns_are_a_contract() => Assert.Equal(
        "rule,round,accuracy,loss,training_loss,asked,arrived,late,failed,no_data,refused_not_finite,refused_wrong_length,"
        + "hostile_arrived,hostile_weight,chosen,hostile_chosen,void,bytes_down,bytes_up,virtual_begin_s,virtual_end_s,"
        + "fingerprint,attack_success,detection_precision,detection_recall,twin_of,too_stale,mean_staleness,largest_staleness,"
        + "lost,"
        + "wall_training_s,wall_aggregation_s,wall_evaluation_s,wall_attack_s",
        RoundsCsv.Header);

    [Fact]
    public void A_round_is_one_line() => Assert.Equal(
        $"mean,1,0.875,0.5,0.1,5,3,1,0,0,1,0,2,0.25,2,1,,500,300,0,0.5,{new string('a', 64)},,1,0.5,,0,0,0,0,0.12,0.03,0.05,0.01",
        RoundsCsv.Line(RoundSummary.Of(SampleRounds.Trained())));

    [Fact]
    public void Missing_values_are_empty() => Assert.StartsWith(
        "mean,0,0.1,2.303,,0,0,0,0,0,0,0,0,,0,0,nothing was trained yet,",
        RoundsCsv.Line(RoundSummary.Of(SampleRounds.Untrained())));

    [Fact]
    public void Text_with_commas_quotes_or_line_breaks_is_quoted()
    {
        var round = RoundSummary.Of(SampleRounds.Trained("krum, \"f=2\"")) with { Void = "one\ntwo" };
        var line = RoundsCsv.Line(round);

        Assert.StartsWith("\"krum, \"\"f=2\"\"\",1,", line);
        Assert.Contains(",\"one\ntwo\",", line);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0 / 3)]
    [InlineData(1e-17)]
    [InlineData(6.02214076e23)]
    public void Numbers_are_read_back_exactly(double loss)
    {
        var line = RoundsCsv.Line(RoundSummary.Of(SampleRounds.Trained()) with { Loss = loss });
        Assert.Equal(loss, double.Parse(line.Split(',')[3]));
    }
}
