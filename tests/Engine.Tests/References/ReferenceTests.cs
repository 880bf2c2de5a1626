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
        Assert.Equal("f", krum.GetProperty("required")[0].GetString());
        Assert.Contains("cosine", krum.GetProperty("properties").GetProperty("compare").GetRawText());
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
