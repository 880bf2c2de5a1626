namespace FedActors.Attacks.Tests.Noise;

public class GaussianGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_gaussian");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Noise_has_the_mean_and_deviation_of_the_reference(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var normals = one.Singles("normals");

        Gaussian.Shape(normals, one.Parameter("mu"), one.Parameter("sigma"));

        one.AssertOut("byzfl", normals);
    }

    [Theory, MemberData(nameof(Ids))]
    public void One_tensor_is_replaced_by_noise_with_its_own_moments(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        float[] own = one.Singles("own"), normals = one.Singles("normals");
        var length = one.FirstLayerLength;
        var expected = one.Expected.GetProperty("layer_lca");

        var (mean, deviation) = Gaussian.MeanAndDeviation(own.AsSpan(0, length));
        normals.AsSpan(0, length).CopyTo(own);
        Gaussian.Shape(own.AsSpan(0, length), mean, deviation);

        Assert.Equal(expected.GetProperty("mean").GetDouble(), mean, 1e-9);
        Assert.Equal(expected.GetProperty("std").GetDouble(), deviation, 1e-9);
        one.AssertOut("layer_lca", own);
    }
}
