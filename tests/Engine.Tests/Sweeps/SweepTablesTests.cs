using System.Xml.Linq;
using FedActors.Engine.Sweeps.Pages;
using FedActors.Engine.Sweeps.Tables;
using FedActors.Engine.Tests.Reports;

namespace FedActors.Engine.Tests.Sweeps;

public sealed class SweepTablesTests
{
    [Fact]
    public void The_csv_has_a_line_for_each_cell_and_rule()
    {
        var lines = SweepCsv.Of(MadeSweep.Create()).Split("\r\n");

        Assert.Equal(
            "cell,attack,fraction,seed,rule,state,verdict,rounds,final_accuracy,last_10_accuracy,best_accuracy,final_loss,"
            + "last_10_loss,smallest_loss,hostile_weight,accuracy_lost,attack_success,void_rounds,refused,virtual_s,fingerprint,"
            + "wall_s",
            lines[0]);
        Assert.Equal(1 + 8 * 2 + 1, lines.Length);
        Assert.StartsWith("001,none_1,0,1,mean,done,", lines[1]);
        Assert.Contains("102,50% & more,0,2,krum,cut-short,", lines[12]);
        Assert.StartsWith("112,50% & more,0.2,2,krum,failed,,,,,", lines[16]);
        Assert.All(lines[..^1], line => Assert.Equal(22, line.Split(',').Length));
    }

    [Fact]
    public void An_axis_that_is_called_like_a_column_is_told_apart() => Assert.StartsWith(
        "cell,attack,sweep.rounds,seed,",
        SweepCsv.Of(MadeSweep.Create() with { Axes = [new("attack", ["none_1", "50% & more"]), new("rounds", ["0", "0.2"])] }));

    [Fact]
    public void Markdown_has_mean_and_deviation_the_best_in_bold_and_n()
    {
        var text = MarkdownTables.Of(MadeSweep.Create());

        Assert.StartsWith(
            """
            # made \<up>

            Two rules under 2 attacks.

            Of 8 cells, 1 cell failed.

            ## Accuracy after the last round

            attack = none\_1; percent, mean ± standard deviation, n = 2

            | rule | fraction = 0 | fraction = 0.2 |
            |---|---:|---:|
            | mean | **83.2 ± 1.3** | **83.2 ± 1.3** |
            | krum | 75.1 ± 0.7 | 65.6 ± 0.7 |

            attack = 50% & more; percent, mean ± standard deviation, n in parentheses

            | rule | fraction = 0 | fraction = 0.2 |
            |---|---:|---:|
            | mean | **83.2 ± 1.3** (2) | 55.6 (1, 1 failed) |
            | krum | 75.6 (1, 1 cut short) | **66.1** (1, 1 failed) |

            ## Accuracy, mean of the last ten rounds


            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void LaTeX_needs_booktabs_alone()
    {
        var text = LatexTables.Of(MadeSweep.Create());

        Assert.StartsWith(
            """
            % \usepackage{booktabs}

            \begin{table}
            \centering
            \caption{Accuracy after the last round; attack = none\_1; percent, mean $\pm$ standard deviation, n = 2}
            \begin{tabular}{lrr}
            \toprule
             & \multicolumn{2}{c}{fraction} \\
            rule & 0 & 0.2 \\
            \midrule
            mean & \textbf{83.2 $\pm$ 1.3} & \textbf{83.2 $\pm$ 1.3} \\
            krum & 75.1 $\pm$ 0.7 & 65.6 $\pm$ 0.7 \\
            \bottomrule
            \end{tabular}
            \end{table}

            """.ReplaceLineEndings("\n"),
            text);
        Assert.Contains("attack = 50\\% \\& more", text);
        Assert.Equal(text.Split("\\begin{").Length, text.Split("\\end{").Length);
    }

    [Theory]
    [InlineData(new[] { 1.0 }, 1, null)]
    [InlineData(new[] { 1.0, 3.0 }, 2, 1.4142135623730951)]
    [InlineData(new double[0], double.NaN, null)]
    public void The_deviation_has_n_minus_1_in_its_denominator(double[] values, double mean, double? deviation)
    {
        var spread = SeedSpread.Of(values.Select(value => (double?)value));

        Assert.Equal((values.Length, mean, deviation), (spread.Count, spread.Mean, spread.Deviation));
    }

    [Fact]
    public void Heat_maps_name_the_worst_of_each_rule()
    {
        var maps = HeatMap.Of(MadeSweep.Create(), SweepMeasure.FinalAccuracy);

        Assert.Equal(["attack", "fraction"], maps.Select(map => map.Axis));
        Assert.Equal(["fraction"], maps[0].Others);
        Assert.Equal([1, 0], maps[0].Rows.Select(row => HeatMap.Worst(row.Values)));
        Assert.Equal([1, 1], maps[1].Rows.Select(row => HeatMap.Worst(row.Values)));
        Assert.Equal((0, 1), (maps[0].Warmth(maps[0].Low), maps[0].Warmth(maps[0].High)));
    }

    [Fact]
    public void The_report_is_well_formed_and_has_all_sections()
    {
        var page = XDocument.Parse(SweepReport.Html(MadeSweep.Create()));

        foreach (var id in (string[])["heat", "along", "figures", "rounds", "cells", "card", "missing"])
            Assert.NotNull(page.ById(id));
        Assert.Equal(2, page.ById("heat").Named("table").Count());
        Assert.Equal(2, page.ById("along").Named("svg").Count(svg => svg.Attribute("class")?.Value.StartsWith("chart") == true));
        Assert.Equal(4, page.ById("rounds").Named("article").Count());
        Assert.Contains(page.ById("rounds").Named("path"), path => path.Attribute("class")?.Value.StartsWith("band") == true);
        Assert.Equal(7, page.ById("cells").Named("a").Count());
        Assert.Contains("cut short: krum after round 10", page.ById("cells").Value);
        Assert.Contains("1.5 CPU hours", page.ById("card").Value);
    }

    [Fact]
    public void The_fingerprint_follows_from_the_models_alone()
    {
        var content = MadeSweep.Create();

        Assert.Equal(content.Fingerprint, (content with { Name = "other", ProcessorTime = default }).Fingerprint);
        Assert.NotEqual(content.Fingerprint, (content with { Cells = [.. content.Cells.Skip(1)] }).Fingerprint);
    }
}
