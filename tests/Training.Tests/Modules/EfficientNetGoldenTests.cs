using FedActors.Training.Models;
using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Modules;

/// <summary>The parts of EfficientNet, every parameter by torchvision's name.</summary>
public class EfficientNetGoldenTests
{
    public static TheoryData<string> Squeezes => GoldenCase.FilesOf("squeeze");

    public static TheoryData<string> Blocks => GoldenCase.FilesOf("mbconv");

    [Theory]
    [MemberData(nameof(Squeezes))]
    public void Squeeze_and_excitation_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        var isSilu = golden.Parameters.GetProperty("activation").GetString() == "silu";
        Agrees(golden, new SqueezeExcitationOptions(golden.Int("squeeze"))
        {
            Activation = isSilu ? SqueezeActivation.Silu : SqueezeActivation.Relu,
        });
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        var stage = new EfficientNetStage(
            golden.Int("expansion"), golden.Int("kernel"), golden.Int("stride"), golden.Int("outputs"), Blocks: 1);
        var layers = new EfficientNetLayers(new EfficientNetOptions());
        Agrees(golden, layers.Block(stage, golden.Int("inputs"), golden.Int("stride"), drop: 0));
    }

    private static void Agrees(GoldenCase golden, LayerOptions layer)
    {
        var shape = golden["x"].Shape;
        using var bench = new ModuleBench([layer with { Name = "it" }], new SampleShape(shape[1], shape[2], shape[3]), shape[0]);
        foreach (var tensor in bench.Tensors)
        {
            Assert.Equal(golden[Name("p", tensor.Name)].Shape, tensor.Shape);
            golden.Floats(Name("p", tensor.Name)).CopyTo(bench.Parameters, tensor.Offset);
        }
        Assert.Equal(golden.Names.Count(name => name.StartsWith("p.", StringComparison.Ordinal)), bench.Tensors.Count);

        if (golden.Names.Contains("y_eval"))
            GoldenCase.Agree(golden.Floats("y_eval"), bench.Forward(golden.Floats("x"), training: false), "y_eval");
        GoldenCase.Agree(golden.Floats("y"), bench.Forward(golden.Floats("x")), "y");
        var (dx, gradient) = bench.Backward(golden.Floats("dy"));
        GoldenCase.Agree(golden.Floats("dx"), dx, "dx");
        foreach (var tensor in bench.Tensors)
            GoldenCase.Agree(
                golden.Floats(Name("g", tensor.Name)), gradient.AsSpan(tensor.Offset, tensor.Length), tensor.Name);
    }

    private static string Name(string prefix, string tensor) => $"{prefix}.{tensor["it.".Length..]}";
}
