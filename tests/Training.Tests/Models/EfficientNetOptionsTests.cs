using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Models;

public class EfficientNetOptionsTests
{
    private static readonly SampleShape Image = new(3, 32, 32);

    [Fact]
    public void With_1000_classes_it_has_torchvision_s_5_288_548_parameters()
    {
        var tensors = new EfficientNetOptions().Build(new SampleShape(3, 224, 224), 1000).Tensors;

        Assert.Equal(5_288_548, tensors.Where(tensor => !IsStatistic(tensor.Name)).Sum(tensor => tensor.Length));
        Assert.Equal(42_016, tensors.Where(tensor => IsStatistic(tensor.Name)).Sum(tensor => tensor.Length));
    }

    [Fact]
    public void Its_tensors_have_torchvision_s_names_and_shapes()
    {
        var tensors = new EfficientNetOptions().Build(Image, 10).Tensors;
        var shapes = tensors.ToDictionary(tensor => tensor.Name, tensor => string.Join('×', tensor.Shape));

        // 49 batch norms with four tensors and a convolution each, 16 pairs of small dense layers, the last layer.
        Assert.Equal(49 * 5 + 16 * 4 + 2, tensors.Count);
        Assert.Equal(
            ["features.0.0.weight", "features.0.1.weight", "features.0.1.bias", "features.0.1.running_mean"],
            tensors.Take(4).Select(tensor => tensor.Name));
        Assert.Equal("32×3×3×3", shapes["features.0.0.weight"]);
        Assert.Equal("32×1×3×3", shapes["features.1.0.block.0.0.weight"]);
        Assert.Equal("8×32×1×1", shapes["features.1.0.block.1.fc1.weight"]);
        Assert.Equal("16×32×1×1", shapes["features.1.0.block.2.0.weight"]);
        Assert.Equal("96×16×1×1", shapes["features.2.0.block.0.0.weight"]);
        Assert.Equal("144×1×3×3", shapes["features.2.1.block.1.0.weight"]);
        Assert.Equal("1152×1×5×5", shapes["features.6.3.block.1.0.weight"]);
        Assert.Equal("1152×48×1×1", shapes["features.7.0.block.2.fc2.weight"]);
        Assert.Equal("1280×320×1×1", shapes["features.8.0.weight"]);
        Assert.Equal("1280", shapes["features.8.1.running_var"]);
        Assert.Equal("10×1280", shapes["classifier.1.weight"]);
    }

    [Fact]
    public void It_begins_as_torchvision_s_does()
    {
        var model = new EfficientNetOptions().Build(Image, 10);
        var parameters = new float[model.Tensors.Length];

        model.Initialise(RandomKey.Of(1), parameters);

        Assert.Equal(Math.Sqrt(2.0 / 1280), Deviation("features.8.0.weight"), 1e-3);
        Assert.Equal(Math.Sqrt(2.0 / (1152 * 25)), Deviation("features.6.3.block.1.0.weight"), 1e-3);
        Assert.Equal(Math.Sqrt(2.0 / 48), Deviation("features.6.3.block.2.fc1.weight"), 1e-2);
        Assert.All(Values("features.6.3.block.2.fc1.bias"), value => Assert.Equal(0, value));
        Assert.All(Values("features.8.1.running_var"), value => Assert.Equal(1, value));
        Assert.All(Values("classifier.1.bias"), value => Assert.Equal(0, value));
        Assert.InRange(Values("classifier.1.weight").Max(), 0.99 / Math.Sqrt(10), 1 / Math.Sqrt(10));

        float[] Values(string name)
        {
            var tensor = model.Tensors.Single(tensor => tensor.Name == name);
            return parameters[tensor.Offset..(tensor.Offset + tensor.Length)];
        }

        double Deviation(string name) => Math.Sqrt(Values(name).Average(value => (double)value * value));
    }

    [Fact]
    public void It_takes_images_of_any_size_and_nothing_else()
    {
        Assert.Equal("efficientnet-b0 1×7×9-4", new EfficientNetOptions().Build(new SampleShape(1, 7, 9), 4).Description);
        var problem = Assert.Throws<ShapeException>(() => new EfficientNetOptions().Build(SampleShape.Vector(600), 4));
        Assert.Equal("layer 'efficientnet-b0': it takes images, not 600", problem.Message);
    }

    [Fact]
    public void Training_is_a_function_of_the_key()
    {
        var model = new EfficientNetOptions { Width = 0.01 }.Build(Image, 3);
        var global = new float[model.Tensors.Length];
        model.Initialise(RandomKey.Of(1), global);
        var samples = new Golden.ArraySamples(Features(6 * Image.Length), [0, 1, 2, 0, 1, 2]);

        var first = Train(RandomKey.Of(2));
        Assert.Equal(first, Train(RandomKey.Of(2)));
        Assert.NotEqual(first, Train(RandomKey.Of(3)));
        Assert.All(first, value => Assert.True(float.IsFinite(value)));

        float[] Train(RandomKey key)
        {
            using var session = model.Open(new LocalTraining { BatchSize = 4 });
            var update = new float[global.Length];
            session.Train(global, samples, key, update, CancellationToken.None);
            return update;
        }
    }

    private static float[] Features(int count)
    {
        var stream = RandomKey.Of(5).Open();
        var features = new float[count];
        foreach (ref var feature in features.AsSpan()) feature = stream.NextSingle();
        return features;
    }

    private static bool IsStatistic(string name) => name.Contains("running_", StringComparison.Ordinal);
}
