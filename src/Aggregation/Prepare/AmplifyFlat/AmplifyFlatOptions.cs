using FedActors.Aggregation.Prepare.Amplify;
using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.AmplifyFlat;

/// <summary>
/// Amplification as AgrAmplifier's program does it, to repeat its tables: the last values (the final bias) are set aside, the rest
/// of the flat vector, biases and all, is seen as rows of as many values as the first hidden layer has, and windows that reach
/// over the lower or right edge are dropped. For its networks of in, h, 2 h and out neurons; otherwise use <c>amplify</c>.
/// </summary>
/// <example><c>new AmplifyFlatOptions { Columns = 64, Outputs = 10 }</c></example>
public sealed record AmplifyFlatOptions : PrepareOptions
{
    /// <inheritdoc/>
    public override string Name => "amplify-flat";

    /// <inheritdoc/>
    public override string Description => $"amplified as AgrAmplifier's program does (kernel = {Kernel}, {Columns} columns{(Restore ? ", size restored" : "")})";

    /// <summary>The side k of a window; the program's density rules always take 3.</summary>
    public int Kernel { get; init; } = 3;

    /// <summary>How many values are in a row: the neurons of the first hidden layer.</summary>
    public int Columns { get; init; } = 64;

    /// <summary>How many values at the end are set aside: the neurons of the last layer.</summary>
    public int Outputs { get; init; } = 10;

    /// <summary>Whether maxima stay where they are among zeros, with the values set aside behind them.</summary>
    public bool Restore { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates)
    {
        if (Kernel is < 1 or > AmplifyOptions.LargestKernel) yield return new("kernel", $"a kernel is from 1 to {AmplifyOptions.LargestKernel}, but is {Kernel}");
        if (Columns < 1) yield return new("columns", $"a row has at least one value, but {Columns} are asked for");
        if (Outputs < 0) yield return new("outputs", $"the values set aside cannot be negative, but are {Outputs}");
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> CheckColumns(int columns)
    {
        if (Columns >= 1 && (columns <= Outputs || (columns - Outputs) % Columns != 0))
            yield return new("columns", $"{columns} values less {Outputs} are not rows of {Columns}");
    }

    internal override bool MakesFeatures => true;

    internal override bool NeedsTensors => true;

    internal override IPrepare Compose() => new AmplifyFlat(this);
}
