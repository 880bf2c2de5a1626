using FedActors.Attacks.Collusion;

namespace FedActors.Attacks.Tests.Collusion;

public class AlieGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_alie_z");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Z_and_vector_are_the_papers(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var (n, f) = ((int)one.Parameter("n"), (int)one.Parameter("f"));
        var paper = one.Expected.GetProperty("paper");

        Assert.Equal(paper.GetProperty("s").GetInt32(), Alie.Supporters(n, f));
        Assert.Equal(paper.GetProperty("z").GetDouble(), Alie.PaperZ(n, f), 1e-12);
        if (!paper.TryGetProperty("out", out _)) return;
        var adversary = Adversaries.Of(one.Input("honest"), n - f, f);
        new Alie().Collude(adversary);
        one.AssertOut("paper", adversary.OwnedRow(f - 1));
    }
}
