using FedActors.Attacks.Catalogue;
using FedActors.Engine.Configuration;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Training.Data.Catalogue;

namespace FedActors.Engine.Tests.Configuration;

/// <summary>Exactly what the catalogues list can be configured.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Names_are_those_of_the_catalogues()
    {
        Assert.Equal(DataCatalogue.All.Select(entry => entry.Name).Order(), DataSets.Names.Order());
        Assert.Equal(AttackCatalogue.All.Select(entry => entry.Name).Order(), AttackKinds.Names.Order());
    }

    [Fact]
    public void An_unknown_name_is_not_found()
    {
        Assert.Null(DataSets.Find("mnits"));
        Assert.Null(AttackKinds.Find("flip"));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_data_set_has_the_name_and_the_settings_of_its_entry(string name)
    {
        var section = Section.Of(HoconParser.Parse("", "empty"));

        Assert.Equal(name, DataSets.Read(name, section).Name);
        Assert.Equal(ParametersOf(DataCatalogue.All, name), Keys(section));
    }

    [Theory]
    [MemberData(nameof(AttackNames))]
    public void An_attack_has_the_name_and_the_settings_of_its_entry(string name)
    {
        var section = Section.Of(HoconParser.Parse("", "empty"));

        Assert.Equal(name, AttackKinds.Read(new Variant(name, section))!.Name);
        Assert.Equal(ParametersOf(AttackCatalogue.All, name), Keys(section));
    }

    [Theory]
    [MemberData(nameof(Partitions))]
    public void A_partition_has_the_settings_of_its_entry(string name)
    {
        var text = name == "file" ? "data.partition = file { path = x }" : $"data.partition = {name}";
        var resolved = ExperimentFile.Parse(text, "text", []).Resolved;

        var settings = Assert.IsType<HoconObject>(resolved.Find($"data.partition.{name}"));
        Assert.Equal(ParametersOf(PartitionCatalogue.All, name), settings.Fields.Select(field => field.Key).Order());
    }

    public static TheoryData<string> Sets() => [.. DataCatalogue.All.Select(entry => entry.Name)];

    public static TheoryData<string> AttackNames() => [.. AttackCatalogue.All.Select(entry => entry.Name)];

    public static TheoryData<string> Partitions() => [.. PartitionCatalogue.All.Select(entry => entry.Name)];

    private static IEnumerable<string> ParametersOf(IEnumerable<Entry> entries, string name) =>
        entries.Single(entry => entry.Name == name).Parameters.Select(parameter => parameter.Name).Order();

    private static IEnumerable<string> Keys(Section section) => section.Resolved.Fields.Select(field => field.Key).Order();
}
