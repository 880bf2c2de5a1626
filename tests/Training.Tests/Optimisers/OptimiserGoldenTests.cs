using FedActors.Numerics.Memory;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Optimisers;

public class OptimiserGoldenTests
{
    public static TheoryData<string> Files => GoldenCase.FilesOf("optimizer");

    [Theory]
    [MemberData(nameof(Files))]
    public void Steps_agree_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        var (start, gradients, after) = (golden.Floats("start"), golden.Floats("grads"), golden.Floats("after"));
        using var parameters = new AlignedFloats(start.Length);
        using var optimiser =
            GoldenOptimiser.Of(golden, golden.Parameters.GetProperty("name").GetString()!).Open(parameters);
        start.CopyTo(parameters.Span);
        optimiser.Restart();
        for (var at = 0; at < gradients.Length; at += start.Length)
        {
            optimiser.Begin();
            optimiser.Take(0, gradients.AsSpan(at, start.Length));
            GoldenCase.Agree(after.AsSpan(at, start.Length), parameters.Span, $"after step {at / start.Length}");
        }
    }
}
