using FedActors.Numerics.Randomness;
using FedActors.TensorFiles;

namespace FedActors.Training.Tests.Models;

public class ModelOptionsTests
{
    private static readonly SampleShape Image = new(1, 28, 28);

    public static TheoryData<LayerOptions[], string> Misfits => new()
    {
        { [], "layer 'network': a network needs at least one layer" },
        { [new DenseOptions(3)], "layer '0': the last layer gives 3, but there are 10 classes" },
        { [new DenseOptions(0)], "layer '0': a dense layer must give at least 1 value, not 0" },
        {
            [new ConvolutionOptions(4) { Kernel = 29 }],
            "layer '0': a kernel that spans 29 pixels does not fit into 1×28×28 with padding 0"
        },
        { [new ConvolutionOptions(4) { Stride = 0 }], "layer '0': stride is 0, but must be at least 1" },
        {
            [new ConvolutionOptions(4) { Groups = 2 }],
            "layer '0': 1 input and 4 output channels cannot be divided into 2 equal groups"
        },
        {
            [new MaxPoolOptions(14), new MaxPoolOptions(3) { Name = "shrink" }],
            "layer 'shrink': a window of 3 × 3 pixels does not fit into 1×2×2"
        },
        { [new LayerNormOptions()], "layer '0': layer norm takes vectors, not 1×28×28: flatten them first" },
        { [new DropoutOptions(1)], "layer '0': the share of dropped values is 1, but it must be at least 0 and below 1" },
        { [new BatchNormOptions { Epsilon = 0 }], "layer '0': epsilon is 0, but it must be above 0" },
        {
            [new ResidualOptions { Layers = [new ConvolutionOptions(4)] }],
            "layer '0': its layers give 4×26×26, but its shortcut gives 1×28×28: they cannot be added"
        },
        { [new ConvolutionOptions(4) { Padding = 2_000_000_000 }], "layer '0': padding is 2000000000, but must be at most 1000" },
        {
            [new ConvolutionOptions(4) { Dilation = 2_000_000_000 }],
            "layer '0': a kernel that spans 4000000001 pixels does not fit into 1×28×28 with padding 0"
        },
        { [new ReluOptions() { Name = "" }], "layer '': a name must have at least one character and no dots" },
        { [new ReluOptions() { Name = "a.b" }], "layer 'a.b': a name must have at least one character and no dots" },
        { [new DenseOptions(4) { Name = "1" }, new DenseOptions(10)], "layer '1': two layers have this name" },
        {
            [new ResidualOptions { Layers = [new ReluOptions { Name = "shortcut" }] }],
            "layer '0': 'shortcut' is reserved for the layers of the shortcut"
        },
        { [new ResidualOptions()], "layer '0': a residual block needs at least one layer" },
        {
            [new ResidualOptions { Layers = [new ReluOptions()], Drop = 1 }],
            "layer '0': drop is 1, but it must be at least 0 and below 1"
        },
        { [new SqueezeExcitationOptions(0)], "layer '0': squeeze is 0, but must be at least 1" },
        { [new SequentialOptions { Layers = [new SequentialOptions()] }], "layer '0.0': a sequence needs at least one layer" },
        {
            [new SequentialOptions { Layers = [new ReluOptions { Name = "1" }, new ReluOptions()], Name = "block" }],
            "layer 'block.1': two layers have this name"
        },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_layer_that_does_not_fit_is_named(LayerOptions[] layers, string message)
    {
        var problem = Assert.Throws<ShapeException>(() => new NetworkOptions { Layers = layers }.Build(Image, 10));

        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void The_cnn_of_the_papers_has_its_names_and_size()
    {
        var model = new CnnOptions().Build(Image, 10);

        Assert.Equal(1_625_866, model.Tensors.Length);
        Assert.Equal(
            [
                "conv1.weight 32×1×3×3", "conv1.bias 32", "conv2.weight 64×32×3×3", "conv2.bias 64",
                "fc1.weight 128×12544", "fc1.bias 128", "fc2.weight 10×128", "fc2.bias 10",
            ],
            model.Tensors.Select(tensor => $"{tensor.Name} {string.Join('×', tensor.Shape)}"));
        Assert.Equal("cnn 1×28×28-32×28×28-64×28×28-128-10", model.Description);
    }

    [Fact]
    public void The_names_of_a_residual_block_are_those_of_PyTorch()
    {
        var model = new NetworkOptions
        {
            Layers =
            [
                new ResidualOptions
                {
                    Layers = [new ResidualOptions { Layers = [new ConvolutionOptions(1) { Padding = 1 }] }, new ReluOptions()],
                    Shortcut = [new ReluOptions(), new ConvolutionOptions(1) { Kernel = 1, Name = "scale" }],
                    Name = "block",
                },
                new DenseOptions(10),
            ],
        }.Build(Image, 10);

        Assert.Equal(
            [
                "block.0.0.weight", "block.0.0.bias", "block.shortcut.scale.weight", "block.shortcut.scale.bias",
                "1.weight", "1.bias",
            ],
            model.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void The_names_of_a_sequence_are_those_of_PyTorch()
    {
        var model = new NetworkOptions
        {
            Layers =
            [
                new SequentialOptions
                {
                    Layers =
                    [
                        new SequentialOptions { Layers = [new ConvolutionOptions(2) { Bias = false }, new ReluOptions()] },
                        new SqueezeExcitationOptions(3),
                    ],
                    Name = "features",
                },
                new DenseOptions(10),
            ],
        }.Build(Image, 10);

        Assert.Equal(
            [
                "features.0.0.weight 2×1×3×3", "features.1.fc1.weight 3×2×1×1", "features.1.fc1.bias 3",
                "features.1.fc2.weight 2×3×1×1", "features.1.fc2.bias 2", "1.weight 10×1352", "1.bias 10",
            ],
            model.Tensors.Select(tensor => $"{tensor.Name} {string.Join('×', tensor.Shape)}"));
    }

    [Fact]
    public void Layers_are_named_after_their_positions()
    {
        var model = new NetworkOptions
        {
            Layers =
            [
                new ConvolutionOptions(4) { Padding = 1 }, new BatchNormOptions(), new ReluOptions(),
                new ResidualOptions { Layers = [new ConvolutionOptions(4) { Padding = 1 }, new ReluOptions()], Name = "block" },
                new GlobalAveragePoolOptions(), new FlattenOptions(), new DenseOptions(10),
            ],
        }.Build(Image, 10);

        Assert.Equal(
            [
                "0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var",
                "block.0.weight", "block.0.bias", "6.weight", "6.bias",
            ],
            model.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void Fresh_parameters_are_uniform_within_the_bound_of_the_fan_in()
    {
        var model = new MlpOptions { Hidden = [200] }.Build(SampleShape.Vector(400), 10);
        var parameters = new float[model.Tensors.Length];

        model.Initialise(RandomKey.Of(1), parameters);

        foreach (var (tensor, bound) in model.Tensors.Zip([0.05f, 0.05f, 1 / MathF.Sqrt(200), 1 / MathF.Sqrt(200)]))
        {
            var values = parameters.AsSpan(tensor.Offset, tensor.Length).ToArray();
            Assert.All(values, value => Assert.InRange(value, -bound, bound));
            Assert.InRange(values.Max() - values.Min(), tensor.Length > 100 ? 1.9 * bound : 0.5 * bound, 2 * bound);
        }
        var (weights, deviation) = (parameters.AsSpan(0, 80_000).ToArray(), 0.05 / Math.Sqrt(3));
        Assert.Equal(0, weights.Average(), 4 * deviation / Math.Sqrt(80_000));
        Assert.Equal(deviation, Math.Sqrt(weights.Average(value => (double)value * value)), 0.01 * deviation);
    }

    [Fact]
    public void Parameters_move_through_safetensors()
    {
        var model = new CnnOptions { First = 2, Second = 3, Hidden = 4 }.Build(new SampleShape(3, 6, 6), 5);
        var parameters = new float[model.Tensors.Length];
        model.Initialise(RandomKey.Of(1), parameters);
        using var file = new MemoryStream();
        Safetensors.Write(file, model.Tensors, parameters);
        file.Position = 0;

        var (tensors, read) = Safetensors.Read(file);

        Assert.Equal(parameters, read);
        Assert.Equal(model.Tensors.Select(tensor => tensor.Name), tensors.Select(tensor => tensor.Name));
    }
}
