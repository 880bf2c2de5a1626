using FedActors.Training.Data;
using FedActors.Training.Local;
using FedActors.Training.Models;
using FedActors.Training.Optimisers;

namespace FedActors.Training.Bench;

/// <summary>One row of the table: a client's model, data and training. <paramref name="Target"/> is the ratio to reach.</summary>
public sealed record Workload(
    string Name, string YardstickModel, ModelOptions Model, SampleShape Shape, int Classes, int Batch, int Samples, int Epochs, double Target)
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("cnn, batch 32", "cnn", new CnnOptions(), new(1, 28, 28), 10, 32, 300, 1, 2.0),
        new("cnn, batch 256", "cnn", new CnnOptions(), new(1, 28, 28), 10, 256, 300, 1, 2.0),
        new("mlp-mnist, batch 10", "mlp-mnist", new MlpOptions { Hidden = [512] }, SampleShape.Vector(784), 10, 10, 60, 1, 2.0),
        new("mlp-mnist, batch 32", "mlp-mnist", new MlpOptions { Hidden = [512] }, SampleShape.Vector(784), 10, 32, 60, 1, 2.0),
        new("mlp-mnist, batch 256", "mlp-mnist", new MlpOptions { Hidden = [512] }, SampleShape.Vector(784), 10, 256, 512, 1, 1.2),
        new("mlp-location, batch 16", "mlp-location", new MlpOptions { Hidden = [512] }, SampleShape.Vector(446), 30, 16, 80, 2, 2.0),
        new("logistic, batch 10", "logistic", new LogisticOptions(), SampleShape.Vector(784), 10, 10, 60, 1, 8.0),
    ];

    public IModel Build() => Model.Build(Shape, Classes);

    public LocalTraining Training => new() { Epochs = Epochs, BatchSize = Batch, Optimiser = new AdamOptions() };
}
