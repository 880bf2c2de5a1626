using FedActors.Training.Data;
using FedActors.Training.Layers;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Stages;

public class StageGoldenTests
{
    public static TheoryData<string> Linear => GoldenCase.FilesOf("linear");

    public static TheoryData<string> Convolution => GoldenCase.FilesOf("conv2d");

    public static TheoryData<string> MaxPool => GoldenCase.FilesOf("maxpool2d");

    public static TheoryData<string> Relu => GoldenCase.FilesOf("relu");

    [Theory]
    [MemberData(nameof(Linear))]
    public void Dense_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        Agrees(golden, new DenseOptions(golden.Int("outputs")));
    }

    [Theory]
    [MemberData(nameof(Convolution))]
    public void Convolution_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        Agrees(golden, new ConvolutionOptions(golden.Int("outChannels"))
        {
            Kernel = golden.Int("kernel"),
            Stride = golden.Int("stride", 1),
            Padding = golden.Int("padding"),
            Groups = golden.Int("groups", 1),
            Dilation = golden.Int("dilation", 1),
        });
    }

    [Theory]
    [MemberData(nameof(MaxPool))]
    public void Max_pooling_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        Agrees(golden, new MaxPoolOptions(golden.Int("kernel")) { Stride = golden.Int("stride") });
    }

    [Theory]
    [MemberData(nameof(Relu))]
    public void Relu_agrees_with_PyTorch(string file) => Agrees(GoldenCase.Load(file), new ReluOptions());

    private static void Agrees(GoldenCase golden, LayerOptions layer)
    {
        var shape = golden["x"].Shape;
        var sample = shape.Count == 4 ? new SampleShape(shape[1], shape[2], shape[3]) : SampleShape.Vector(shape[1]);
        using var bench = new StageBench([layer], sample, shape[0]);
        var parameters = Parameters(golden, "p.");
        parameters.CopyTo(bench.Parameters, 0);

        GoldenCase.Agree(golden.Floats("y"), bench.Forward(golden.Floats("x")), "y");
        var (dx, gradient) = bench.Backward(golden.Floats("dy"));
        GoldenCase.Agree(golden.Floats("dx"), dx, "dx");
        if (parameters.Length == 0) return;
        var weights = golden["p.weight"].Elements.Length;
        GoldenCase.Agree(golden.Floats("g.weight"), gradient.AsSpan(0, weights), "weight gradient");
        GoldenCase.Agree(golden.Floats("g.bias"), gradient.AsSpan(weights), "bias gradient");
    }

    private static float[] Parameters(GoldenCase golden, string prefix) => golden.Names.Contains($"{prefix}weight")
        ? [.. golden.Floats($"{prefix}weight"), .. golden.Floats($"{prefix}bias")]
        : [];
}
