using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Modules;

public class BatchNormGoldenTests
{
    public static TheoryData<string> Files => GoldenCase.FilesOf("batchnorm2d");

    [Theory]
    [MemberData(nameof(Files))]
    public void Batch_norm_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        var shape = golden["x"].Shape;
        var layer = new BatchNormOptions { Epsilon = golden.Double("eps", 1e-5), Momentum = golden.Double("momentum", 0.1) };
        using var bench = new ModuleBench([layer], new SampleShape(shape[1], shape[2], shape[3]), shape[0]);
        string[] start = ["weight", "bias", "running_mean_before", "running_var_before"];
        start.SelectMany(golden.Floats).ToArray().CopyTo(bench.Parameters, 0);

        GoldenCase.Agree(golden.Floats("y_eval"), bench.Forward(golden.Floats("x"), training: false), "y_eval");
        GoldenCase.Agree(golden.Floats("y_train"), bench.Forward(golden.Floats("x")), "y_train");
        var (dx, gradient) = bench.Backward(golden.Floats("dy"));

        GoldenCase.Agree(golden.Floats("dx"), dx, "dx");
        string[] end = ["g_weight", "g_bias", "running_mean_after", "running_var_after"];
        for (var i = 0; i < end.Length; i++)
            GoldenCase.Agree(golden.Floats(end[i]), gradient.AsSpan(i * shape[1], shape[1]), end[i]);
    }
}
