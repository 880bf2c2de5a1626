using FedActors.Attacks.Scaling;

namespace FedActors.Attacks.Tests.Scaling;

public class BoostTests
{
    [Fact]
    public void Multiplies_by_its_factor()
    {
        float[] update = [1, -2];

        new Boost { Factor = 10 }.Corrupt(update, new OwnKnowledge { Participants = 100, Hostile = 20 });

        Assert.Equal([10f, -20f], update);
    }

    [Fact]
    public void Replaces_the_model_when_no_factor_is_given()
    {
        float[] update = [1, -2];

        new Boost().Corrupt(update, new OwnKnowledge { Participants = 100, Hostile = 20 });

        Assert.Equal([5f, -10f], update);
    }

    [Fact]
    public void Check_refuses_infinity() =>
        Assert.Equal("factor is Infinity, must be finite", Assert.Single(new Boost { Factor = double.PositiveInfinity }.Check(10)).ToString());
}
