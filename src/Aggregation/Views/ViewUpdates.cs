using FedActors.Aggregation.Rows;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>One part of a round's updates as it passes through the stages.</summary>
/// <param name="Part">Which columns these are.</param>
/// <param name="Rows">The values that the aggregate is made of.</param>
/// <param name="Weights">The weight of each row in an average.</param>
/// <param name="Key">Randomness for stages that draw.</param>
/// <param name="Math">The primitives that compute on rows.</param>
/// <param name="Matrix">Where the updates are.</param>
public sealed record ViewUpdates(
    Part Part, IRows Rows, IReadOnlyList<double> Weights, RandomKey Key, IMatrixMath Math, UpdateMatrix Matrix)
{
    /// <summary>How many rows there are.</summary>
    public int Count => Rows.Count;

    /// <summary>What choosers look at: the rows themselves, unless a stage amplified or projected them.</summary>
    public IRows Features
    {
        get => Amplified ?? Rows;
        init => Amplified = value;
    }

    private IRows? Amplified { get; init; }

    /// <summary>Which updates the rows are made of; null when row i is update i.</summary>
    public Lineage? Lineage { get; init; }

    /// <summary>The trusted update's columns of this part, if there is one.</summary>
    public ReadOnlyMemory<float>? Trusted { get; init; }

    /// <summary>What choosers compare rows with: the trusted update, amplified or projected as the rows are.</summary>
    public ReadOnlyMemory<float>? TrustedFeatures
    {
        get => AmplifiedTrusted ?? Trusted;
        init => AmplifiedTrusted = value;
    }

    private ReadOnlyMemory<float>? AmplifiedTrusted { get; init; }

    /// <summary>Measures how good a model with an update is, if there is such a judge.</summary>
    public IUpdateJudge? Judge { get; init; }

    /// <summary>The loss of the model with a whole update on trusted data, if it can be had.</summary>
    public IHeldOutLoss? HeldOut { get; init; }

    /// <summary>The result of a stage that multiplies each row by a factor of its own; 1 changes no bit.</summary>
    public ViewUpdates Scaled(double[] factors) => this with { Rows = new ScaledRows(Rows, factors) };

    /// <summary>The result of a stage that makes each row a mixture of rows.</summary>
    public ViewUpdates Mixed(Lineage lineage) => this with
    {
        Rows = new MixedRows(Rows, lineage),
        Amplified = Amplified is null ? null : new MixedRows(Amplified, lineage),
        Lineage = Lineage is null ? lineage : Lineage.Then(lineage),
    };
}
