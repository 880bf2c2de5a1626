using System.Text.Json;
using FedActors.Engine.References;
using FedActors.Golden;
using FedActors.Hocon;

namespace FedActors.Engine.Tests.References;

/// <summary>
/// References in the repository are those that the descriptions give. Written anew if <c>FEDACTORS_WRITE_REFERENCE</c> is set.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly Catalogue Catalogue = BuiltIn.Catalogue;
    private static readonly SchemaReader Schema = new(ReferenceSchema.Of(Catalogue));

    public static TheoryData<string, string> Files => new()
    {
        { "hocon/reference.conf", ReferenceFile.Of(Catalogue) },
        { "docs/reference.md", ReferenceTables.Of(Catalogue) },
        { "hocon/experiment.schema.json", ReferenceSchema.Of(Catalogue) },
    };

    [Theory, MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void A_generated_file_is_not_stale(string file, string expected)
    {
        var path = Path.Combine(GoldenFolder.RepositoryRoot(), file);
        if (Environment.GetEnvironmentVariable("FEDACTORS_WRITE_REFERENCE") is not null) File.WriteAllText(path, expected);

        Assert.True(
            File.ReadAllText(path) == expected,
            $"{file} is stale: run the tests of ReferenceTests with FEDACTORS_WRITE_REFERENCE=1 and commit what they write");
    }

    [Fact]
    public void The_reference_configures_the_same_experiment_as_an_empty_file()
    {
        var reference = ExperimentFile.Parse(ReferenceFile.Of(Catalogue), "reference.conf", []);
        var empty = ExperimentFile.Parse("", "empty.conf", []);

        Assert.Equal(HoconJson.Write(empty.Resolved), HoconJson.Write(reference.Resolved));
    }

    [Fact]
    public void No_line_of_the_reference_is_too_long_for_a_screen() =>
        Assert.All(ReferenceFile.Of(Catalogue).Split('\n'), line => Assert.InRange(line.Length, 0, 140));

    [Fact]
    public void The_schema_names_every_key_of_a_resolved_experiment()
    {
        using var schema = JsonDocument.Parse(ReferenceSchema.Of(Catalogue));
        var properties = schema.RootElement.GetProperty("properties");
        var resolved = ExperimentFile.Parse("rules { a = krum { f = 2 } }", "a.conf", []).Resolved;

        Assert.All(resolved.Fields, field => Assert.True(properties.TryGetProperty(field.Key, out _), field.Key));
        var krum = schema.RootElement.GetProperty("$defs").GetProperty("RuleOptions").GetProperty("anyOf")[1]
            .GetProperty("properties").GetProperty("krum");
        var settings = krum.GetProperty("properties");
        Assert.Equal(0, settings.GetProperty("f").GetProperty("anyOf")[0].GetProperty("minimum").GetInt32());
        Assert.Contains("cosine", settings.GetProperty("compare").GetRawText());
    }

    public static TheoryData<string> Shipped() => [.. Directory.EnumerateFiles(
        Path.Combine(GoldenFolder.RepositoryRoot(), "hocon"), "*.conf", SearchOption.AllDirectories)];

    [Theory, MemberData(nameof(Shipped))]
    public void The_schema_takes_what_configurations_come_to(string file) =>
        Assert.Null(Schema.Refusal(HoconJson.Write(ExperimentFile.Load(file, ["sweep=null"]).Resolved)));

    [Theory]
    [InlineData("""{ "rule": { "cosden": { "amplify": { "kernel": 3 } } } }""", null)]
    [InlineData("""{ "rule": { "krum": { "f": "20%", "view": [2, 2], "prepare": ["nnm", { "clip": {} }] } } }""", null)]
    [InlineData("""{ "attack": { "count": 3, "does": ["foe"], "until": null }, "start-from": null }""", null)]
    [InlineData("""{ "rule": { "krum": { "f": 2, "compare": [1, 2] } } }""", "rule")]
    [InlineData("""{ "measures": { "twin": true } }""", null)]
    [InlineData("""{ "measures": { "twin": "average" } }""", null)]
    [InlineData("""{ "measures": { "twin": 1 } }""", "measures")]
    [InlineData("""{ "rule": "krumm" }""", "rule")]
    [InlineData("""{ "rouns": 3 }""", "rouns")]
    [InlineData("""{ "rounds": 0 }""", "rounds")]
    [InlineData("""{ "participation": { "quorum": 2 } }""", "participation")]
    public void The_schema_refuses_what_the_reader_refuses(string json, string? key)
    {
        var refusal = Schema.Refusal(json);

        if (key is null) Assert.Null(refusal);
        else Assert.Contains(key, refusal);
    }

    [Fact]
    public void Every_reference_in_the_schema_leads_somewhere()
    {
        var text = ReferenceSchema.Of(Catalogue);
        using var schema = JsonDocument.Parse(text);
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(each => each.Name).ToHashSet();

        var used = System.Text.RegularExpressions.Regex.Matches(text, @"#/\$defs/(\w+)").Select(match => match.Groups[1].Value);
        Assert.NotEmpty(used);
        Assert.All(used, name => Assert.Contains(name, definitions));
    }
}
