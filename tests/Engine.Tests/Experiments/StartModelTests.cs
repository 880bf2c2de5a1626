using FedActors.Actors;
using FedActors.Engine.Experiments;
using FedActors.Numerics.Randomness;
using FedActors.TensorFiles;

namespace FedActors.Engine.Tests.Experiments;

public sealed class StartModelTests : IDisposable
{
    private static readonly RandomKey Key = RandomKey.Of(4);
    private static readonly EfficientNetOptions Options = new() { Width = 0.01 };
    private static readonly SampleShape Image = new(3, 8, 8);

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_head_with_other_classes_starts_afresh_and_the_rest_from_the_file()
    {
        var (pretrained, written) = Write(classes: 7);
        var model = Options.Build(Image, 2);

        var start = Read(model, "classifier.1");

        var fresh = FederationPlan.FreshParameters(model, Key);
        foreach (var tensor in model.Tensors)
        {
            var isHead = tensor.Name.StartsWith("classifier.1.", StringComparison.Ordinal);
            var (source, offset) = isHead
                ? (fresh, tensor.Offset)
                : (written, pretrained.Tensors.Single(other => other.Name == tensor.Name).Offset);
            Assert.Equal(source.AsSpan(offset, tensor.Length), start.AsSpan(tensor.Offset, tensor.Length));
        }
    }

    [Fact]
    public void Without_an_exception_a_head_with_other_classes_is_refused()
    {
        Write(classes: 7);

        var problem = Assert.Throws<FileFormatException>(
            () => Read(Options.Build(Image, 2)));

        Assert.Equal("tensor 'classifier.1.weight' is 7×32, but must be 2×32", problem.Message);
    }

    [Theory]
    [InlineData("classifier.2")]
    [InlineData("classifier.1.weigh")]
    [InlineData("")]
    public void An_exception_that_names_nothing_is_refused(string name)
    {
        var problem = Assert.Single(
            StartModel.CheckExcept(Options.Build(Image, 2).Tensors, ["classifier.1", "features.0.0.weight", name]));

        Assert.Equal($"start-except names '{name}', but the model has no such tensor, nor any below it", problem.ToString());
    }

    [Fact]
    public void Every_tensor_that_is_no_exception_must_be_in_the_file()
    {
        using (var stream = File.Create(_file))
            Safetensors.Write(stream, new TensorTable([("classifier.1.bias", [7])]), new float[7]);

        var problem = Assert.Throws<FileFormatException>(
            () => Read(Options.Build(Image, 2), "classifier.1"));

        Assert.Equal("tensor 'features.0.0.weight' is missing", problem.Message);
    }

    private float[] Read(IModel model, params IReadOnlyList<string> except) =>
        StartModel.Read(new Experiment { StartFrom = _file, StartExcept = except }, model, Key);

    private (IModel Model, float[] Parameters) Write(int classes)
    {
        var model = Options.Build(Image, classes);
        var parameters = FederationPlan.FreshParameters(model, RandomKey.Of(99));
        using var stream = File.Create(_file);
        Safetensors.Write(stream, model.Tensors, parameters);
        return (model, parameters);
    }
}
