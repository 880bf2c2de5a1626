using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Describe;

namespace FedActors;

/// <summary>
/// A small clean set that the server owns, as needed by FLTrust (Cao et al., NDSS 2021) and others; it is taken from the
/// training samples, or from the test samples.
/// </summary>
public sealed record RootOptions
{
    /// <summary>How configurations set it.</summary>
    public static Kind<RootOptions> Described { get; } = new KindBuilder<RootOptions, RootOptions>(
        "root",
        "Clean samples that the server owns: FLTrust, Fang and FedAOT need them.",
        new RootOptions())
        .From("Cao et al., FLTrust, NDSS 2021")
        .Integer("size", o => o.Size, (o, v) => o with { Size = v }, "how many samples; 0 for none", Bounds.NotNegative)
        .Word("from", o => o.From, (o, v) => o with { From = v },
            "where they are taken from: the `training` samples before they are split, or the `test` samples, which then no "
            + "longer test, as AgrAmplifier's program does",
            ("training", RootSource.Training), ("test", RootSource.Test))
        .OptionalNumber("bias", o => o.Bias, (o, v) => o with { Bias = v },
            "the share of one class among them (FLTrust's bias probability); by default, the mix of the data", Bounds.Share)
        .Integer("biased-class", o => o.BiasedClass, (o, v) => o with { BiasedClass = v }, "the class of that share",
            Bounds.NotNegative)
        .WrittenIfSet("from")
        .Done();

    /// <summary>The number of samples; 0 for none.</summary>
    public int Size { get; init; }

    /// <summary>Where they are taken from.</summary>
    public RootSource From { get; init; }

    /// <summary>The share of one class, FLTrust's bias probability; null for the mix of the data.</summary>
    public double? Bias { get; init; }

    /// <summary>The class of that share.</summary>
    public int BiasedClass { get; init; }

    /// <summary>The options that cannot work on <paramref name="pool"/>.</summary>
    public IEnumerable<Problem> Check(DataPool pool)
    {
        foreach (var problem in Described.Check(this)) yield return problem;
        var (available, kind) = From == RootSource.Test
            ? (pool.Test.Count - 1, "test samples, of which one must be left")
            : (pool.Labels.Count, "training samples");
        if (Size > available)
            yield return new("size", $"is {Size}, must be between 0 and the {Math.Max(0, available)} {kind}");
        if (BiasedClass >= pool.Classes)
            yield return new("biased-class", $"is {BiasedClass}, must be below {pool.Classes}");
        if (Bias is not (>= 0 and <= 1) || Size > available || BiasedClass >= pool.Classes) yield break;
        var (bias, labels) = (Bias.Value, Labels(pool));
        var ofClass = labels.Count(label => label == BiasedClass);
        if (Wanted(bias) > ofClass || Size - Wanted(bias) > labels.Count - ofClass)
            yield return new("bias", $"is {bias}, but class {BiasedClass} has {ofClass} of {labels.Count} samples");
    }

    /// <summary>The samples that the server takes.</summary>
    internal int[] Choose(DataPool pool, RandomKey key)
    {
        var stream = key.With("root").Open();
        if (Bias is not { } bias) return stream.Choose(Size, Count(pool));
        var labels = Labels(pool);
        var ofClass = Indices.Where([.. labels.Select(label => label == BiasedClass)], true);
        var others = Indices.Where([.. labels.Select(label => label == BiasedClass)], false);
        return [.. stream.Choose(Wanted(bias), ofClass.Length).Select(index => ofClass[index])
            .Concat(stream.Choose(Size - Wanted(bias), others.Length).Select(index => others[index])).Order()];
    }

    private int Count(DataPool pool) => From == RootSource.Test ? pool.Test.Count : pool.Labels.Count;

    private IReadOnlyList<int> Labels(DataPool pool) =>
        From == RootSource.Test ? SampleLabels.Of(pool.Test, pool.Shape) : pool.Labels;

    private int Wanted(double bias) => (int)Math.Round(bias * Size);
}
