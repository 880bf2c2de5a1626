namespace FedActors.Attacks.Tests.Collusion;

public class AlieGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_alie_z");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Z_and_vector_equal_the_papers(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var (n, f) = ((int)one.Parameter("n"), (int)one.Parameter("f"));
        var paper = one.Expected.GetProperty("paper");

        Assert.Equal(paper.GetProperty("s").GetInt32(), Alie.Supporters(n, f));
        var z = GoldenFamily.Number(paper.GetProperty("z"));
        // A hostile majority has no z in the paper; ours is finite.
        if (double.IsFinite(z)) Assert.Equal(z, Alie.PaperZ(n, f), 1e-12 * Math.Max(1, Math.Abs(z)));
        else Assert.True(double.IsFinite(Alie.PaperZ(n, f)));
        if (!double.IsFinite(z) || !paper.TryGetProperty("out", out _)) return;
        // If nobody is hostile, one row receives the vector that would be sent.
        var adversary = Adversaries.Of(one.Input("honest"), n - f, Math.Max(1, f)) with { Participants = n };
        new Alie { Z = f == 0 ? Alie.PaperZ(n, f) : null }.Collude(adversary);
        one.AssertOut("paper", adversary.OwnedRow(0));
        Assert.Equal(adversary.OwnedRow(0), adversary.OwnedRow(adversary.Hostile - 1));
    }
}
