namespace FedActors.Attacks.Tests.Collusion;

public class MeanBasedGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_mean_based");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_variant_agrees(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        foreach (var variant in one.Expected.EnumerateObject().Select(property => property.Name))
            one.AssertOut(variant, Sent(one, variant));
    }

    private static float[] Sent(GoldenCase one, string variant)
    {
        var adversary = Adversaries.Of(one.Input("honest"), (int)one.Parameter("n"), 2);
        if (variant == "own_sign_flip")
        {
            var own = adversary.SeenRow((int)one.Parameter("ownRow")).ToArray();
            new SignFlip().Corrupt(own, default);
            return own;
        }
        if (variant == "inf")
        {
            var own = adversary.SeenRow(0).ToArray();
            new NonFinite { Value = NonFiniteValue.Infinity }.Corrupt(own, default);
            return own;
        }
        ICollusion attack = variant.Split('_') switch
        {
            ["sign", "flip"] => new InnerProduct { Tau = 1 },
            ["ipm", var tau] => new InnerProduct { Tau = double.Parse(tau) },
            ["alie", "pop", var z] => new Alie { Z = double.Parse(z), Spread = Spread.Population },
            ["alie", var z] => new Alie { Z = double.Parse(z) },
            ["mimic", var victim] => new Mimic { Victim = int.Parse(victim) },
            _ => throw new ArgumentException(variant),
        };
        attack.Collude(adversary);
        Assert.Equal(adversary.OwnedRow(0), adversary.OwnedRow(1));
        return adversary.OwnedRow(0).ToArray();
    }
}
