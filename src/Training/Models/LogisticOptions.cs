using FedActors.Training.Data;
using FedActors.Training.Local;

namespace FedActors.Training.Models;

/// <summary>Logistic regression: one dense layer.</summary>
public sealed record LogisticOptions : ModelOptions
{
    /// <inheritdoc/>
    public override IModel Build(SampleShape input, int classes) =>
        new NetworkOptions { Layers = MlpOptions.Chain([], classes) }.Build(
            "logistic", SampleShape.Vector(input.Length), classes);
}
