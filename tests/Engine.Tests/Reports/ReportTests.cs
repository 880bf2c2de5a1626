using System.Xml.Linq;
using Akka.Actor;
using FedActors.Engine.Reports;
using FedActors.Engine.Summaries;
using FedActors.Engine.Tests.RunFolders;
using FedActors.Runtime.Incidents;
using FedActors.Runtime.Time;

namespace FedActors.Engine.Tests.Reports;

public sealed class ReportTests
{
    private static readonly RoundSummary[] Two =
        [.. SampleRounds.Learning("krum", 12, 0.95), .. SampleRounds.Learning("mean", 12, 0.12)];

    [Fact]
    public void Where_actors_threw_more_often_than_is_kept_the_report_says_so()
    {
        var error = new InvalidOperationException("broken");
        var incident = new Incident(Instant.Start, "/federation", "JobDone", error, Directive.Restart);
        var page = Page([.. SampleRounds.Learning("krum", 3, 0.9)], content => content with
        {
            Incidents = [.. Enumerable.Repeat(new RunIncident("krum", incident), 60)],
            IncidentCount = 5000,
        });

        Assert.Contains(
            "Actors threw 5,000 exceptions; the first 50 are shown here, the first 60 are in incidents.jsonl",
            page.ById("incidents").Value);
    }

    [Fact]
    public void The_sections_come_in_order()
    {
        var page = Page(Two);
        Assert.Equal(
            ["verdict", "accuracy", "loss", "times", "hostile", "participation", "refused", "configuration"],
            page.Named("section").Select(section => section.Attribute("id")?.Value));
    }

    [Fact]
    public void The_page_is_self_contained()
    {
        var page = Page(Two);

        Assert.Empty(page.Named("script"));
        Assert.Empty(page.Named("link"));
        Assert.Empty(page.Named("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        var style = Assert.Single(page.Named("style")).Value;
        Assert.Contains("prefers-color-scheme: dark", style);
        Assert.DoesNotContain("@import", style);
        Assert.DoesNotContain("http", style);
    }

    [Fact]
    public void The_table_ranks_the_rules_and_marks_those_that_collapsed()
    {
        var rows = Page(Two).ById("rules").Named("tbody").Elements().ToArray();

        Assert.StartsWith("krum", rows[0].Named("th").Single().Value);
        Assert.StartsWith("mean", rows[1].Named("th").Single().Value);
        Assert.Empty(rows[0].Named("span"));
        Assert.Equal("collapsed", rows[1].Named("span").Single().Value);
        Assert.Equal(rows[0].Elements().Count(), Page(Two).ById("rules").Named("thead").Single().Named("th").Count());
    }

    [Fact]
    public void The_cost_of_the_attack_is_in_the_table_if_it_was_measured()
    {
        RoundSummary[] measured =
        [
            .. Two.Select(round => round with { AttackSuccess = 0.25 }),
            .. SampleRounds.Learning("krum (no attack)", 12, 0.95).Select(round => round with { TwinOf = "krum" }),
        ];
        var rows = Page(measured).ById("rules").Named("tbody").Elements().ToArray();

        Assert.Equal(2, rows.Length);
        Assert.Contains("Accuracy lost", Page(measured).ById("rules").Value);
        Assert.Equal(["0.0%", "25.0%"], rows[0].Named("td").Take(2).Select(cell => cell.Value));
        Assert.Equal("–", rows[1].Named("td").First().Value);
        Assert.DoesNotContain("Accuracy lost", Page(Two).ById("rules").Value);
    }

    [Fact]
    public void Each_chart_has_a_title_and_a_description_of_its_own()
    {
        var page = Page(Two);
        var charts = page.Named("svg").Where(svg => svg.Attribute("role")?.Value == "img").ToArray();

        Assert.All(charts, chart =>
        {
            Assert.NotEmpty(chart.Named("title").Single().Value);
            Assert.NotEmpty(chart.Named("desc").Single().Value);
        });
        var ids = page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            charts.SelectMany(chart => chart.Attribute("aria-labelledby")!.Value.Split(' ')),
            id => Assert.Contains(id, ids));
    }

    [Fact]
    public void A_rule_looks_the_same_in_every_chart()
    {
        var page = Page(Two);
        var accuracy = page.ById("accuracy").Lines().Select(line => line.Attribute("class")!.Value).Distinct().ToArray();
        var loss = page.ById("loss").Lines().Select(line => line.Attribute("class")!.Value).Distinct();

        Assert.Equal(2, accuracy.Length);
        Assert.Equal(accuracy, loss);
    }

    [Fact]
    public void Text_from_users_cannot_become_markup()
    {
        const string Nasty = "</style><script>alert('1')</script>\u0001&";
        var error = new InvalidOperationException(Nasty);
        var page = Page([.. SampleRounds.Learning(Nasty, 3, 0.9)], content => content with
        {
            Title = Nasty,
            Description = Nasty,
            Configuration = Nasty,
            EndedEarly = Nasty,
            Facts = [(Nasty, Nasty)],
            Incidents = [new(Nasty, new Incident(Instant.Start, Nasty, Nasty, error, Directive.Stop))],
            Rules = new Dictionary<string, string> { [Nasty] = Nasty + "!" },
        });

        Assert.Empty(page.Named("script"));
        Assert.Equal("</style><script>alert('1')</script>\uFFFD&", page.Named("h1").Single().Value);
        Assert.Contains("alert", page.ById("incidents").Value);
    }

    [Fact]
    public void Without_rounds_the_page_says_so()
    {
        var page = Page([]);

        Assert.Contains("No round was finished.", page.ById("verdict").Value);
        Assert.Equal(["verdict", "configuration"], page.Named("section").Select(section => section.Attribute("id")?.Value));
    }

    [Fact]
    public void The_untrained_model_alone_makes_a_page() =>
        Assert.NotNull(Page([RoundSummary.Of(SampleRounds.Untrained())]).ById("accuracy"));

    [Fact]
    public void One_rule_makes_a_page()
    {
        var page = Page([.. SampleRounds.Learning("krum", 5, 0.9)]);
        Assert.Single(page.ById("rules").Named("tbody").Elements());
        Assert.Single(page.ById("hostile").Named("article"));
    }

    [Fact]
    public void Many_rules_make_a_page()
    {
        var rounds = Enumerable.Range(0, 30).SelectMany(n => SampleRounds.Learning($"rule-{n}", 4, 0.5 + n / 100.0)).ToArray();
        var page = Page(rounds);

        Assert.Equal(30, page.ById("rules").Named("tbody").Elements().Count());
        Assert.Equal(30, page.ById("hostile").Named("article").Count());
        Assert.Single(page.ById("participation").Named("article"));
    }

    [Fact]
    public void Values_that_are_missing_or_not_finite_break_lines_and_nothing_else()
    {
        double?[] losses = [2.3, null, 5000, double.NaN, double.PositiveInfinity, 1e30];
        var rounds = losses.Select((loss, round) => SampleRounds.Summary("mean", round, loss is null ? null : 0.1, loss));
        var page = Page([.. rounds]);

        var line = Assert.Single(page.ById("loss").Lines(), path => path.Attribute("d")!.Value.Length > 10);
        Assert.Equal(2, line.Attribute("d")!.Value.Count(pen => pen == 'M'));
        Assert.DoesNotContain("NaN", page.ToString());
        Assert.DoesNotContain("∞", page.ToString());
        Assert.Contains("no longer a finite number", page.ById("loss").Value);
    }

    [Fact]
    public void Missing_values_alone_make_a_page()
    {
        var page = Page([SampleRounds.Summary("mean", 1, null, null), SampleRounds.Summary("mean", 2, null, double.NaN)]);
        Assert.Contains("No round was evaluated", page.ById("verdict").Value);
    }

    [Fact]
    public void A_long_run_stays_a_small_page()
    {
        var page = Page([.. SampleRounds.Learning("krum", 20_000, 0.9)]).ToString();
        Assert.InRange(page.Length, 10_000, 300_000);
    }

    [Fact]
    public void Refused_updates_are_listed_and_counted()
    {
        var refused = Page([.. SampleRounds.Learning("krum", 80, 0.9)]).ById("refused");

        Assert.Contains("80 updates never reached a rule; the first 50", refused.Value);
        Assert.Equal(50, refused.Named("tbody").Elements().Count());
        Assert.Contains("not finite", refused.Value);
    }

    [Fact]
    public void A_peaceful_federation_is_described_as_such()
    {
        var rounds = SampleRounds.Learning("mean", 3, 0.9).Select(round => round with { HostileArrived = 0, HostileChosen = 0 });
        Assert.Contains("No update of a hostile client reached a rule.", Page([.. rounds]).ById("hostile").Value);
    }

    private static XDocument Page(RoundSummary[] rounds, Func<ReportContent, ReportContent>? change = null)
    {
        var content = new ReportContent { Title = "digits", Description = "A test.", Rounds = rounds, Configuration = "{}" };
        return XDocument.Parse(Report.Html(change is null ? content : change(content)));
    }
}
