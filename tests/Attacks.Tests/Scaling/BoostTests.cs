namespace FedActors.Attacks.Tests.Scaling;

public class BoostTests
{
    [Fact]
    public void Multiplies_by_its_factor()
    {
        float[] update = [1, -2];

        new Boost { Factor = 5 }.Corrupt(update, default);

        Assert.Equal([5f, -10f], update);
    }

    [Fact]
    public void Replacing_together_each_attacker_sends_its_part()
    {
        float[] update = [1, -2];

        new ModelReplacement().Corrupt(update, new OwnKnowledge { Participants = 100, Hostile = 20 });

        Assert.Equal([5f, -10f], update);
    }

    [Fact]
    public void Check_refuses_impossible_factors()
    {
        Assert.Equal("factor is Infinity, must be finite",
            Assert.Single(new Boost { Factor = double.PositiveInfinity }.Check(10)).ToString());
        Assert.Equal("server-rate is 0, must be above 0",
            Assert.Single(new ModelReplacement { ServerRate = 0 }.Check(10)).ToString());
    }
}
