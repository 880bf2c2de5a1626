namespace FedActors.Settings.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void A_kind_is_found_by_name_and_alias()
    {
        Assert.Same(Tree.Described, Plant.Catalogue.Of<Plant>().Find("shrub"));
        Assert.Null(Plant.Catalogue.Of<Plant>().Find("moss"));
        Assert.Equal(["tree", "flower"], Plant.Catalogue.Of(Tree.Described.Settings[3].Family!).Select(kind => kind.Name));
        Assert.Empty(Catalogue.Empty.Of<Plant>());
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("shrub")]
    [InlineData("two words")]
    public void A_name_that_is_taken_or_needs_quotes_is_refused(string name)
    {
        var kind = new KindBuilder<Plant, Tree>(name, "Another.", new Tree()).Done();
        Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => Plant.Catalogue.With(kind)).Message);
        Assert.Equal(2, Plant.Catalogue.Of<Plant>().Count);
    }
}
