using FedActors.Training.Tests.Golden;

namespace FedActors.Training.Tests.Modules;

public class ModuleGoldenTests
{
    public static TheoryData<string> Linear => GoldenCase.FilesOf("linear");

    public static TheoryData<string> Convolution => GoldenCase.FilesOf("conv2d");

    public static TheoryData<string> MaxPool => GoldenCase.FilesOf("maxpool2d");

    public static TheoryData<string> AveragePool => GoldenCase.FilesOf("avgpool2d");

    public static TheoryData<string> GlobalAveragePool => GoldenCase.FilesOf("globalavgpool");

    public static TheoryData<string> LayerNorm => GoldenCase.FilesOf("layernorm");

    public static TheoryData<string, LayerOptions> Functions
    {
        get
        {
            var data = new TheoryData<string, LayerOptions>();
            foreach (var (kind, layer) in new (string, LayerOptions)[]
            {
                ("relu", new ReluOptions()), ("silu", new SiluOptions()), ("gelu", new GeluOptions()),
                ("sigmoid", new SigmoidOptions()), ("tanh", new TanhOptions()),
            })
                foreach (var row in GoldenCase.FilesOf(kind)) data.Add(row, layer);
            return data;
        }
    }

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
            Bias = golden.Names.Contains("p.bias"),
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
    [MemberData(nameof(AveragePool))]
    public void Average_pooling_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        Agrees(golden, new AveragePoolOptions(golden.Int("kernel")) { Stride = golden.Int("stride") });
    }

    [Theory]
    [MemberData(nameof(GlobalAveragePool))]
    public void Global_average_pooling_agrees_with_PyTorch(string file) =>
        Agrees(GoldenCase.Load(file), new GlobalAveragePoolOptions());

    [Theory]
    [MemberData(nameof(LayerNorm))]
    public void Layer_norm_agrees_with_PyTorch(string file)
    {
        var golden = GoldenCase.Load(file);
        Agrees(golden, new LayerNormOptions { Epsilon = golden.Double("eps", 1e-5) });
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Elementwise_functions_agree_with_PyTorch(string file, LayerOptions layer) => Agrees(GoldenCase.Load(file), layer);

    private static void Agrees(GoldenCase golden, LayerOptions layer)
    {
        var shape = golden["x"].Shape;
        var sample = shape.Count == 4 ? new SampleShape(shape[1], shape[2], shape[3]) : SampleShape.Vector(shape[1]);
        using var bench = new ModuleBench([layer], sample, shape[0]);
        var parameters = Parameters(golden, "p.");
        parameters.CopyTo(bench.Parameters, 0);

        GoldenCase.Agree(golden.Floats("y"), bench.Forward(golden.Floats("x")), "y");
        var (dx, gradient) = bench.Backward(golden.Floats("dy"));
        GoldenCase.Agree(golden.Floats("dx"), dx, "dx");
        if (parameters.Length == 0) return;
        var weights = golden["p.weight"].Elements.Length;
        GoldenCase.Agree(golden.Floats("g.weight"), gradient.AsSpan(0, weights), "weight gradient");
        if (golden.Names.Contains("g.bias")) GoldenCase.Agree(golden.Floats("g.bias"), gradient.AsSpan(weights), "bias gradient");
    }

    private static float[] Parameters(GoldenCase golden, string prefix) =>
    [
        .. from name in new[] { $"{prefix}weight", $"{prefix}bias" }
           where golden.Names.Contains(name)
           from value in golden.Floats(name)
           select value,
    ];
}
