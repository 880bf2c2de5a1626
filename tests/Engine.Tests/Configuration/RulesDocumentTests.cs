using System.Text.RegularExpressions;
using FedActors.Golden;

namespace FedActors.Engine.Tests.Configuration;

public sealed partial class RulesDocumentTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(Path.Combine(GoldenFolder.RepositoryRoot(), "docs", "rules.md"))
            .Where(line => Row().IsMatch(line)).Select(line => line.Split(" | ")),
    ];

    [Fact]
    public void Every_rule_and_stage_is_documented_once_and_nothing_else_is() => Assert.Equal(
        RuleCatalogue.Rules.Select(rule => rule.Name).Concat(RuleCatalogue.Stages.Select(stage => stage.Name)).Order(),
        Rows.Select(NameOf).Order());

    [Fact]
    public void Every_example_is_a_rule_that_uses_the_rule_or_stage_it_stands_for() => Assert.All(Rows, row =>
    {
        var rule = RuleText.Parse(row[^1].Trim(' ', '|', '`'), "rules.md");

        Assert.Contains(NameOf(row), rule.Prepare.Select(stage => stage.Name).Append(rule.Name));
        Assert.Empty(rule.Check(100));
    });

    private static string NameOf(string[] row) => row[0].Trim('|', ' ', '`');

    [GeneratedRegex("^\\| `[a-z-]+` \\|")]
    private static partial Regex Row();
}
