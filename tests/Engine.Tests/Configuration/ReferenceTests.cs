using System.Text.RegularExpressions;
using FedActors.Attacks.Catalogue;
using FedActors.Engine.Configuration;
using FedActors.Golden;
using FedActors.Hocon;
using FedActors.Training.Data.Catalogue;

namespace FedActors.Engine.Tests.Configuration;

public sealed class ReferenceTests
{
    private static readonly string Reference = Path.Combine(GoldenFolder.RepositoryRoot(), "hocon", "reference.conf");

    [Fact]
    public void The_reference_configures_the_same_experiment_as_an_empty_file()
    {
        var reference = ExperimentFile.Load(Reference, []);
        var empty = ExperimentFile.Parse("", "empty.conf", []);

        Assert.Equal(HoconJson.Write(empty.Resolved), HoconJson.Write(reference.Resolved));
    }

    [Fact]
    public void The_reference_documents_every_key_that_is_read()
    {
        var text = File.ReadAllText(Reference);
        var everything = ExperimentFile.Parse(
            """
            attacks { g { count = 1, does = [label-flip, boost, wrong-length] } }
            rules { k = krum { f = 2 } }
            training.optimiser = adamw
            model = network { layers = [
              conv { out = 2, name = first }, batch-norm, relu, max-pool,
              residual { layers = [silu, gelu], shortcut = [sigmoid, tanh] },
              average-pool, layer-norm, global-average-pool, dropout, flatten, dense { out = 10 }
            ] }
            """,
            "everything.conf",
            []);

        Assert.All(
            Keys(everything.Resolved).Where(key => key is not ("g" or "k")).Distinct(),
            key => Assert.Contains(key, text));
    }

    /// <summary>
    /// The error for an unknown key lists all known ones, including optional ones; each must be in the reference.
    /// </summary>
    [Theory]
    [InlineData("?")]
    [InlineData("data { ? }")]
    [InlineData("data { skew { ? } }")]
    [InlineData("model = mlp { ? }")]
    [InlineData("model = cnn { ? }")]
    [InlineData("model = network { ? }")]
    [InlineData("model = network { layers = [conv { out = 1, ? }] }")]
    [InlineData("model = network { layers = [max-pool { ? }] }")]
    [InlineData("model = network { layers = [batch-norm { ? }] }")]
    [InlineData("model = network { layers = [dropout { ? }] }")]
    [InlineData("model = network { layers = [residual { layers = [relu], ? }] }")]
    [InlineData("data { set = none }, model = none { ? }")]
    [InlineData("training { ? }")]
    [InlineData("training { optimiser = sgd { ? } }")]
    [InlineData("training { optimiser = adam { ? } }")]
    [InlineData("training { optimiser = adamw { ? } }")]
    [InlineData("participation { ? }")]
    [InlineData("devices { ? }")]
    [InlineData("devices { upload { ? } }")]
    [InlineData("server { ? }")]
    [InlineData("server { root { ? } }")]
    [InlineData("evaluation { ? }")]
    [InlineData("measures { ? }")]
    [InlineData("clock = wall { ? }")]
    [InlineData("attack { count = 1, does = [boost], ? }")]
    [InlineData("rule = krum { f = 1, ? }")]
    public void The_reference_has_a_line_for_every_key_that_a_reader_knows(string place)
    {
        var text = File.ReadAllText(Reference);
        var wrong = place.Replace("?", "no-such-key-at-all = 1");
        var refused = Assert.Throws<HoconException>(() => ExperimentFile.Parse(wrong, "a.conf", []));

        var known = Regex.Match(refused.Message, @"unknown key.*\(known: (?<keys>.*)\)").Groups["keys"].Value.Split(", ");
        Assert.DoesNotContain("", known);
        Assert.All(known, key => Assert.Matches($@"(?<![\w-]){key}(?![\w-])", text));
    }

    [Fact]
    public void The_reference_names_every_data_set_partition_and_attack_with_every_setting()
    {
        var text = File.ReadAllText(Reference);
        Entry[] all = [.. DataCatalogue.All, .. PartitionCatalogue.All, .. AttackCatalogue.All, .. AttackCatalogue.Triggers];

        Assert.All(all, entry => Assert.Contains(entry.Name, text));
        Assert.All(all.SelectMany(entry => entry.Parameters), parameter => Assert.Matches($@"\b{parameter.Name}\b", text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_file_is_a_valid_experiment_and_so_is_its_resolved_form_with_the_same_meaning(string file)
    {
        var loaded = ExperimentFile.Load(file, []);
        var again = ExperimentFile.Parse(HoconJson.Write(loaded.Resolved), "resolved.json", []);

        Assert.Equal(HoconJson.Write(loaded.Resolved), HoconJson.Write(again.Resolved));
    }

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(Reference)!, "*.conf", SearchOption.AllDirectories)];

    private static IEnumerable<string> Keys(HoconValue value) => value switch
    {
        HoconObject fields => fields.Fields.SelectMany(field => Keys(field.Value).Prepend(field.Key)),
        HoconArray items => items.Items.SelectMany(Keys),
        _ => [],
    };
}
