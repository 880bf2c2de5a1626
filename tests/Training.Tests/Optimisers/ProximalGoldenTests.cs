using FedActors.Golden.Rules;
using FedActors.Numerics.Memory;
using FedActors.Training.Optimisers;

namespace FedActors.Training.Tests.Optimisers;

/// <summary>FedProx on quadratic functions, step by step, against double precision.</summary>
public sealed class ProximalGoldenTests
{
    private static readonly GoldenFamily Family = GoldenFamily.Load("proximal", "async");

    /// <summary>The paper's form, and the program's, which is the same where weights do not decay.</summary>
    public static TheoryData<string, string> Cases =>
    [
        .. Family.Pairs("paper", "code").Where(pair => pair.Variant == "paper" || Family[pair.Case].Number("weight_decay") == 0),
    ];

    [Theory, MemberData(nameof(Cases))]
    public void Every_step_agrees(string id, string variant)
    {
        var golden = Family[id];
        var (start, centre, curvature) =
            (golden.Input("x0").Singles, golden.Input("center").Singles, golden.Input("curvature").Singles);
        var path = golden.Expected(variant).Array("path");
        using var parameters = new AlignedFloats(start.Length);
        using var sgd = new SgdOptions { LearningRate = golden.Number("lr") }.Open(parameters);
        using var proximal = new Proximal((float)golden.Number("mu"), parameters, sgd);
        start.CopyTo(parameters.Span);
        sgd.Restart();
        proximal.Start(start);

        for (var step = 0; step < golden.Integer("steps"); step++)
        {
            float[] gradient = [.. curvature.Select((curved, i) => curved * (parameters.Span[i] - centre[i]))];
            sgd.Begin();
            proximal.Take(0, gradient);

            var expected = path.Values.AsSpan(step * start.Length, start.Length);
            Assert.InRange(Near.Difference(expected, parameters.Span), 0, 1e-5);
        }
    }
}
