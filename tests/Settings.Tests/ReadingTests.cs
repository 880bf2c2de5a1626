namespace FedActors.Settings.Tests;

public sealed class ReadingTests
{
    [Fact]
    public void All_mistakes_are_kept_and_what_is_right_is_read()
    {
        var (plant, reading) = Plant.Read("tree { rings = many, height = tall, nests = 3, leafs = 2 }");

        Assert.Equal(3, ((Tree)plant!).Nests);
        Assert.Equal(
            ["plant.tree.rings", "plant.tree.height", "plant.tree.leafs"], reading.Mistakes.Select(mistake => mistake.Key));
    }

    [Theory]
    [InlineData("shrub { rings = 1 }", null)]
    [InlineData("tre { rings = 1, anything = 2 }", "unknown kind \"tre\", did you mean \"tree\"? (allowed: tree, flower)")]
    [InlineData("fern { spores = many }", "not yet: no ferns")]
    [InlineData("flower { spores = 1 }", "not yet: no spores")]
    [InlineData("flower { color = red }", "is now called colour")]
    [InlineData("flower { colour = green }", "must be red or blue, found \"green\"")]
    public void One_mistake_is_told_once(string text, string? problem) =>
        Assert.Equal(problem, Plant.Read(text).Reading.Mistakes.SingleOrDefault()?.Problem);

    [Theory]
    [InlineData("20%", 10, 2)]
    [InlineData("29%", 100, 29)]
    [InlineData("7.5%", 100, 7)]
    [InlineData("0%", 10, 0)]
    [InlineData("4", null, 4)]
    public void A_count_may_be_a_share(string written, int? updates, int count) =>
        Assert.Equal(count, ((Tree)Plant.Read($"tree {{ rings = {written} }}", updates).Plant!).Rings);

    [Fact]
    public void A_share_of_an_unknown_number_is_refused() =>
        Assert.Contains("give a number", Assert.Single(Plant.Read("tree { rings = 20% }").Reading.Mistakes).Problem);

    [Fact]
    public void A_part_takes_the_count_of_what_it_is_in_and_not_of_its_neighbour()
    {
        var (plant, reading) = Plant.Read("tree { rings = 5, below = [tree { rings = 2, below = [tree] }, tree] }");

        Assert.Empty(reading.Mistakes);
        var below = ((Tree)plant!).Below.Cast<Tree>().ToList();
        Assert.Equal((2, 2, 5), (below[0].Rings, ((Tree)below[0].Below[0]).Rings, below[1].Rings));
    }

    [Fact]
    public void A_count_that_is_wrong_is_not_missed_in_the_parts() =>
        Assert.Single(Plant.Read("tree { rings = many, below = [tree, tree] }").Reading.Mistakes);

    [Fact]
    public void A_problem_found_later_leads_back_to_its_line()
    {
        var (_, reading) = Plant.Read("tree {\n rings = 1\n below = [flower {\n  blooms = 0s } ] }");

        HoconException At(string key) => reading.Places.Locate(new Problem(key, "is wrong"));
        Assert.Equal("p.conf:4:12: plant.tree.below[0].flower.blooms: is wrong", At("plant.below.flower.blooms").Message);
        Assert.Equal("p.conf:2:10: plant.tree.rings: is wrong", At("plant.rings").Message);
        Assert.Equal("p.conf:1:9: plant.tree.height: is wrong", At("plant.height").Message);
        var inData = reading.Places.Locate(new Problem("plant", "is short") { DataFile = "seeds.csv:7" });
        Assert.Equal("seeds.csv:7: is short", inData.Message);
    }
}
