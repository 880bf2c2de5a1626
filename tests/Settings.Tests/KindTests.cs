namespace FedActors.Settings.Tests;

public sealed class KindTests
{
    [Fact]
    public void What_is_not_said_has_the_default_of_the_options()
    {
        var (plant, reading) = Plant.Read("tree { rings = 9, nests = 2 }");

        Assert.Equal(new Tree { Rings = 9, Nests = 2 }, (Tree)plant! with { Below = new Tree().Below });
        Assert.Empty(reading.Mistakes);
    }

    [Fact]
    public void Defaults_and_required_settings_are_shown_as_they_are()
    {
        Assert.Equal(
            [("rings", "", true), ("height", "3", false), ("nests", "", false), ("below", "[]", false), ("label", "", false)],
            Tree.Described.Settings.Select(setting => (setting.Key, setting.Default, setting.IsRequired)));
        Assert.Equal("tree { rings = … }", Tree.Described.Shortest);
        Assert.DoesNotContain(Tree.Described.OwnSettings, setting => setting.Key == "label");
    }

    [Theory]
    [InlineData("flower")]
    [InlineData("flower { colour = blue, fragrant = no, blooms = 90s, label = \"two words\" }")]
    [InlineData("tree { rings = 3, height = 0.1, nests = 4, below = [flower, tree { rings = 1 }] }")]
    public void What_is_written_reads_the_same(string text)
    {
        var (plant, _) = Plant.Read(text);
        var (again, reading) = Plant.Read(Written.Kind(plant!));

        Assert.Empty(reading.Mistakes);
        Assert.Equal(Written.Kind(plant!), Written.Kind(again!));
    }

    [Fact]
    public void Only_what_differs_is_told_in_words()
    {
        Assert.Empty(Flower.Described.InWords(new Flower { Label = "rose" }));
        Assert.Equal(["blue", "no fragrant"], Flower.Described.InWords(new Flower { Colour = 'b', Fragrant = false }));
        Assert.Equal(["rings = 0", "nests = 1"], Tree.Described.InWords(new Tree { Nests = 1 }));
    }

    [Fact]
    public void Problems_are_named_by_their_path_also_in_parts()
    {
        var tree = new Tree { Height = 0, Below = [new Flower { Blooms = TimeSpan.Zero }, new Tree { Nests = 0 }] };

        Assert.Equal(
            ["height is 0, must be above 0", "below.flower.blooms must be above 0, or infinite",
                "below.tree.nests is 0, must be at least 1"],
            Tree.Described.Check(tree).Select(problem => problem.ToString()));
    }
}
