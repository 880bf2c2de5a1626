namespace FedActors.Attacks.Tests.Gradients;

public class GradientGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_gradient");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Ascent_agrees(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        float[] own = one.Singles("own"), poisoned = one.Singles("poisoned"), ascent = [.. own];

        new GradientAscent().Corrupt(ascent, default);
        new GradientAscent { Merge = true }.Corrupt(poisoned, new OwnKnowledge { Honest = own });

        one.AssertOut("g_asc", ascent);
        one.AssertOut("lflip_gasc", poisoned);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Scaling_agrees(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        float[] own = one.Singles("own"), paper = one.Singles("poisoned"), code = [.. paper];
        // So many participants that any share is a whole number of them.
        const int many = 1_000_000_000;
        var share = (int)Math.Round(many * one.Parameter("maliciousFactor"));

        var known = new OwnKnowledge { Participants = many, Hostile = share, Honest = own };
        new TargetedScaling().Corrupt(paper, known);
        new TargetedScaling { AddHonest = true }.Corrupt(code, known);

        one.AssertOut("scale_paper_agr", paper);
        one.AssertOut("scale_code_agr", code);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Replacement_agrees(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        float[] paper = Difference(one), code = [.. paper];
        var (benign, poisoned) = ((int)one.Parameter("benignCount"), (int)one.Parameter("poisonedCount"));

        new ModelReplacement { Factor = ReplacementFactor.Participants, ServerRate = one.Parameter("eta") }.Corrupt(
            paper, new OwnKnowledge { Participants = (int)one.Parameter("n"), Hostile = poisoned });
        new ModelReplacement { Factor = ReplacementFactor.HonestPerHostile }.Corrupt(
            code, new OwnKnowledge { Participants = benign + poisoned, Hostile = poisoned });

        one.AssertOut("replace_paper_lca", paper);
        one.AssertOut("replace_code_lca", code);
    }

    private static float[] Difference(GoldenCase one) =>
        [.. one.Input("advModel").Zip(one.Input("globalModel"), (adversary, global) => (float)(adversary - global))];
}
