using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>The rows of a matrix that a rule aggregates, in client order. Rules number them 0 … Count − 1.</summary>
/// <param name="Matrix">Where the updates are. Rules do not change the rows.</param>
/// <param name="Rows">Which rows take part; every one finite.</param>
/// <param name="Weights">The weight of each of these rows in an average: its number of samples.</param>
/// <param name="Key">Randomness for rules that draw; the others ignore it.</param>
public sealed record UpdateSet(UpdateMatrix Matrix, IReadOnlyList<int> Rows, IReadOnlyList<double> Weights, RandomKey Key)
{
    /// <summary>An update that the server trained itself on trusted data, for rules that compare with one.</summary>
    public ReadOnlyMemory<float>? Trusted { get; init; }

    /// <summary>Measures how good the model would be with an update, for rules that need it.</summary>
    public IUpdateJudge? Judge { get; init; }

    /// <summary>The loss of the model with an update on trusted data, for rules that follow its gradient.</summary>
    public IHeldOutLoss? HeldOut { get; init; }

    /// <summary>What earlier rules computed about these updates; if not given, nothing is shared.</summary>
    public SharedFindings? Shared { get; init; }

    /// <summary>A factor for each update, by which it is multiplied before the rule sees it; if not given, 1.</summary>
    public IReadOnlyList<double>? Factors { get; init; }

    /// <summary>Whether every value has been checked already, so that no rule needs to check again.</summary>
    public bool AreKnownFinite { get; init; }

    /// <summary>How many updates there are.</summary>
    public int Count => Rows.Count;

    /// <summary>The update at position <paramref name="index"/>.</summary>
    public ReadOnlySpan<float> this[int index] => Matrix.Row(Rows[index]);

    /// <summary>All rows of a matrix with equal weights.</summary>
    public static UpdateSet All(UpdateMatrix matrix) =>
        new(matrix, [.. Enumerable.Range(0, matrix.Rows)], [.. Enumerable.Repeat(1.0, matrix.Rows)], default);
}
