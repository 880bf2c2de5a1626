using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Akka.Actor;
using FedActors.Engine.Reports;
using FedActors.Engine.Tests.RunFolders;
using FedActors.Engine.Verdicts;
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
            Incidents = [.. Enumerable.Repeat(ReportedIncident.Of(new("krum", incident)), 60)],
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

        Assert.Single(page.Named("script"));
        Assert.Empty(page.Named("link"));
        Assert.Empty(page.Named("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        var style = Assert.Single(page.Named("style")).Value;
        Assert.Contains("prefers-color-scheme: dark", style);
        Assert.DoesNotContain("@import", style);
        Assert.DoesNotContain("http", style);
    }

    [Fact]
    public void Browsers_are_told_to_run_its_own_script_alone_and_to_load_nothing()
    {
        var page = Page(Two);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(page.Named("script").Single().Value));
        var policy = page.Named("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;

        Assert.Equal(
            $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(hash)}'", policy);
    }

    [Fact]
    public void The_table_ranks_the_rules_and_says_what_became_of_them()
    {
        var rows = Page(Two).ById("rules").Named("tbody").Elements().ToArray();

        Assert.StartsWith("krum", rows[0].Named("th").Single().Value);
        Assert.StartsWith("mean", rows[1].Named("th").Single().Value);
        Assert.Equal(["learned", "learned nothing"], rows.Select(row => row.Named("span").First().Value));
        Assert.Equal(["badge good", "badge bad"], rows.Select(row => row.Named("span").First().Attribute("class")!.Value));
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
        Assert.Equal(["0.0%", "25.0%"], rows[0].Named("td").Skip(3).Take(2).Select(cell => cell.Value));
        Assert.Equal("–", rows[1].Named("td").ElementAt(3).Value);
        Assert.DoesNotContain("Accuracy lost", Page(Two).ById("rules").Value);
    }

    [Fact]
    public void Every_cell_has_the_value_by_which_it_is_sorted()
    {
        var rows = Page(Two).ById("rules").Named("tbody").Elements().ToArray();
        var cells = rows.SelectMany(row => row.Elements().SkipLast(1)).Where(cell => cell.Value != "–");
        Assert.All(cells, cell => Assert.NotEmpty(cell.Attribute("data-value")?.Value ?? ""));
        Assert.Equal("krum", rows[0].Elements().First().Attribute("data-value")!.Value);
        Assert.Equal("sortable", Page(Two).ById("rules").Attribute("class")!.Value);
    }

    [Fact]
    public void The_accuracy_axis_shows_the_range_of_the_rules_and_what_guessing_gives()
    {
        var chart = Page([.. Two.Where(round => round.Round > 6)]).ById("accuracy");
        Assert.Contains("guessing 10.0%", chart.Value);

        var close = Enumerable.Range(1, 5).Select(round => SampleRounds.Summary("krum", round, 0.9 + round / 100.0, 1));
        chart = Page([.. close]).ById("accuracy");
        Assert.DoesNotContain("20%", chart.Value);
        Assert.Contains("92.0%", chart.Value);
        Assert.Contains("Guessing, 10.0%, lies outside the chart.", chart.Value);
    }

    [Fact]
    public void The_names_of_fifteen_rules_do_not_overlap()
    {
        var rounds = Enumerable.Range(0, 15).SelectMany(n => SampleRounds.Learning($"rule-{n}", 4, 0.9 - n / 1000.0));
        foreach (var id in new[] { "accuracy-t", "accuracy-small-t" })
        {
            var chart = Page([.. rounds]).ById(id).Parent!;
            var names = chart.Named("text").Where(text => text.Attribute("class")?.Value.StartsWith("name") == true).ToArray();
            var heights = names.Select(name => double.Parse(name.Attribute("y")!.Value, CultureInfo.InvariantCulture)).ToArray();

            Assert.Equal(16, names.Length);
            Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15.9));
            var looks = chart.Lines().Select(line => line.Attribute("class")!.Value).ToArray();
            Assert.Equal(looks.Distinct(), looks);
        }
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

        Assert.Equal(3, accuracy.Length);
        Assert.Equal(accuracy.Where(look => look != "line ref"), loss);
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
            Incidents = [ReportedIncident.Of(new(Nasty, new Incident(Instant.Start, Nasty, Nasty, error, Directive.Stop)))],
            Rules = new Dictionary<string, string> { [Nasty] = Nasty + "!" },
        });

        Assert.DoesNotContain("alert", page.Named("script").Single().Value);
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
        var content = new ReportContent
        {
            Title = "digits",
            Description = "A test.",
            Rounds = rounds,
            RunFacts = new RunFacts(
                new TestSet(1000, 10, 0.1), rounds.Select(round => round.Round).DefaultIfEmpty().Max(), true, false),
            Configuration = "{}",
        };
        return XDocument.Parse(Report.Html(change is null ? content : change(content)));
    }
}
