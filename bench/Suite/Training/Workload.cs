namespace FedActors.Bench.Training;

/// <summary>A client's model, data and training, the same on both sides.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Layers">The widths of a perceptron; empty for the papers' CNN.</param>
/// <param name="Batch">Samples in a mini-batch.</param>
/// <param name="Samples">Samples of the client.</param>
/// <param name="Epochs">Passes over them.</param>
/// <param name="Side">For EfficientNet-B0 instead: the height and width of images in colour.</param>
internal sealed record Workload(string Name, int[] Layers, int Batch, int Samples, int Epochs = 1, int Side = 0)
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("cnn, batch 32", [], 32, 300),
        new("cnn, batch 256", [], 256, 300),
        new("mlp 784-512-10, batch 10", [784, 512, 10], 10, 60),
        new("mlp 784-512-10, batch 32", [784, 512, 10], 32, 60),
        new("mlp 784-512-10, batch 256", [784, 512, 10], 256, 512),
        new("mlp 446-512-30, batch 16", [446, 512, 30], 16, 80, Epochs: 2),
        new("logistic 784-10, batch 10", [784, 10], 10, 60),
        new("efficientnet-b0 32×32, batch 32", [], 32, 96, Side: 32),
        new("efficientnet-b0 64×64, batch 32", [], 32, 96, Side: 64),
    ];

    public SampleShape Shape => Layers is [var first, ..] ? SampleShape.Vector(first)
        : Side > 0 ? new SampleShape(3, Side, Side) : new SampleShape(1, 28, 28);

    public int Classes => Layers is [.., var last] ? last : 10;

    public LocalTraining Training => new() { Epochs = Epochs, BatchSize = Batch, Optimiser = new AdamOptions() };

    public IModel Build() => Model.Build(Shape, Classes);

    private ModelOptions Model => Side > 0 ? new EfficientNetOptions()
        : Layers.Length == 0 ? new CnnOptions() : new MlpOptions { Hidden = Layers[1..^1] };
}
