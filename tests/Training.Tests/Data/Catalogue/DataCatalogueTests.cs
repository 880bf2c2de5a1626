using FedActors.Golden;
using FedActors.Training.Data;
using FedActors.Training.Data.Catalogue;
using FedActors.Training.Data.Partitions;

namespace FedActors.Training.Tests.Data.Catalogue;

public class DataCatalogueTests
{
    [Fact]
    public void Every_set_is_listed_with_all_its_parameters() =>
        Check<DataOptions>(DataCatalogue.All, set => set.Name);

    [Fact]
    public void Every_partition_is_listed_with_all_its_parameters() =>
        Check<PartitionOptions>(PartitionCatalogue.All, partition => partition.Name);

    [Fact]
    public void Defaults_are_those_of_the_options()
    {
        var entry = DataCatalogue.All.Single(entry => entry.Name == "pen-digits");

        Assert.Equal("1000", entry.Parameters.Single(parameter => parameter.Name == "writers").Default);
    }

    [Fact]
    public void The_documentation_contains_every_entry_verbatim()
    {
        var text = File.ReadAllText(Path.Combine(GoldenFolder.RepositoryRoot(), "docs", "data.md"));

        Assert.All(DataCatalogue.All.Concat(PartitionCatalogue.All).Concat(PartitionCatalogue.Besides),
            entry => Assert.Contains(entry.ToMarkdown(), text));
    }

    private static void Check<T>(IReadOnlyList<Entry> entries, Func<T, string> name)
    {
        foreach (var kind in typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract))
        {
            var options = (T)Activator.CreateInstance(kind)!;
            var entry = Assert.Single(entries, entry => entry.Name == name(options));
            Assert.Equal(kind.GetProperties().Count(property => property.CanWrite), entry.Parameters.Count);
        }
    }
}
