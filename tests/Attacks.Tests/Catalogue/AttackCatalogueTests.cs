using FedActors.Attacks.Catalogue;
using FedActors.Golden;

namespace FedActors.Attacks.Tests.Catalogue;

public class AttackCatalogueTests
{
    [Fact]
    public void Every_attack_is_listed_with_all_its_settings()
    {
        var kinds = typeof(AttackOptions).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AttackOptions)) && !type.IsAbstract);
        foreach (var kind in kinds)
        {
            var attack = (AttackOptions)Activator.CreateInstance(kind)!;
            var entry = Assert.Single(AttackCatalogue.All, entry => entry.Name == attack.Name);
            var settable = kind.GetProperties().Count(property => property.CanWrite && property.Name != "Bound");
            Assert.Equal(settable, entry.Parameters.Count);
        }
    }

    [Fact]
    public void Names_are_unique() => Assert.Equal(
        AttackCatalogue.All.Count(), AttackCatalogue.All.DistinctBy(entry => entry.Name).Count());

    [Fact]
    public void The_documentation_has_every_entry_unchanged()
    {
        var text = File.ReadAllText(Path.Combine(GoldenFolder.RepositoryRoot(), "docs", "attacks.md"));

        Assert.All(AttackCatalogue.All.Concat(AttackCatalogue.Triggers), entry => Assert.Contains(entry.ToMarkdown(), text));
    }
}
