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
    public void The_reference_is_the_same_experiment_as_an_empty_file()
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
              conv { out = 2, name = first }, batch-norm, relu, max-pool, residual { layers = [silu, gelu], shortcut = [sigmoid, tanh] },
              average-pool, layer-norm, global-average-pool, dropout, flatten, dense { out = 10 }
            ] }
            """,
            "everything.conf",
            []);

        Assert.All(
            Keys(everything.Resolved).Where(key => key is not ("g" or "k")).Distinct(),
            key => Assert.Contains(key, text));
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
    public void Every_file_that_is_shipped_is_a_valid_experiment_and_its_resolved_form_is_the_same_one(string file)
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
