using FedActors.Aggregation.Prepare.AmplifyFlat;

namespace FedActors;

/// <summary>
/// Amplification as AgrAmplifier's program does it, to reproduce its tables: the last values (the final bias) are set aside, the
/// rest of the flat vector, biases included, is seen as rows with as many values as the first hidden layer has neurons, and
/// windows that reach over the lower or right edge are dropped. For networks of in, h, 2 h and out neurons like the program's;
/// otherwise use <c>amplify</c>.
/// </summary>
/// <example><c>new AmplifyFlatOptions { Columns = 64, Outputs = 10 }</c></example>
public sealed record AmplifyFlatOptions : PrepareOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<AmplifyFlatOptions>("amplify-flat", "amplification as AgrAmplifier's program does it, ignoring tensors")
            .Needs("values minus outputs must be a multiple of columns")
            .From("the program of AgrAmplifier")
            .Integer("kernel", o => o.Kernel, (o, v) => o with { Kernel = v }, "the side of a window",
                new Bounds(1, AmplifyOptions.LargestKernel))
            .Integer("columns", o => o.Columns, (o, v) => o with { Columns = v },
                "values in a row: the neurons of the first hidden layer", Bounds.Count)
            .Integer("outputs", o => o.Outputs, (o, v) => o with { Outputs = v },
                "values at the end that are set aside: the neurons of the last layer", Bounds.NotNegative)
            .Flag("restore", o => o.Restore, (o, v) => o with { Restore = v },
                "keep the size: each maximum stays in place, zeros around it")
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override string Description =>
        $"amplified as AgrAmplifier's program does (kernel = {Kernel}, {Columns} columns{(Restore ? ", size restored" : "")})";

    /// <summary>The side length k of a window; the program's density rules always take 3.</summary>
    public int Kernel { get; init; } = 3;

    /// <summary>How many values are in a row: the neurons of the first hidden layer.</summary>
    public int Columns { get; init; } = 64;

    /// <summary>How many values at the end are set aside: the neurons of the last layer.</summary>
    public int Outputs { get; init; } = 10;

    /// <summary>Whether to keep the size: each maximum stays in place among zeros, the values set aside follow.</summary>
    public bool Restore { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Problem> CheckColumns(int columns)
    {
        if (Columns >= 1 && (columns <= Outputs || (columns - Outputs) % Columns != 0))
            yield return new("columns", Misfit(columns, Outputs, Columns));
    }

    internal static string Misfit(int values, int outputs, int columns) =>
        $"{values} values minus {outputs} outputs do not divide into rows of {columns}";

    /// <inheritdoc/>
    public override bool MakesFeatures => true;

    /// <inheritdoc/>
    public override bool NeedsTensors => true;

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => new AmplifyFlat(this);
}
