namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>Asserts how the two readers differ, so that a change in either is noticed.</summary>
internal static class Opinions
{
    public static void Differ(string document, string ours, string akkas)
    {
        Assert.Equal(ours, Leaves.Ours(document));
        Assert.Equal(akkas, Leaves.Akkas(document));
    }

    public static void AkkaRefuses(string document, string problem, string ours)
    {
        Assert.Equal(ours, Leaves.Ours(document));
        Assert.Contains(problem, Assert.Throws<FormatException>(() => Leaves.Akkas(document)).Message);
    }

    public static void WeRefuse(string document, string problem, string akkas)
    {
        Assert.Contains(problem, Tree.Message(document));
        Assert.Equal(akkas, Leaves.Akkas(document));
    }
}
