using FedActors.Attacks.Labels;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>
/// <c>label-flip</c>: trains on wrong labels. To a random other label as in layerwise cosine aggregation (arXiv 2503.21244,
/// §4.2), to the next label or the complement (Tolpegin et al., "Data poisoning attacks against federated learning systems",
/// ESORICS 2020), or the client's labels permuted as in AgrAmplifier. For two classes, next and complement are the binary flip.
/// </summary>
public sealed record LabelFlip : AttackOptions, IDataPoisoning
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<LabelFlip>("label-flip",
            "Trains on wrong labels. For two classes, `next` and `complement` are the binary flip.")
            .Under("On data")
            .Alias("lf")
            .From(
                "random-other: layerwise cosine aggregation, arXiv 2503.21244, §4.2; "
                + "next, complement: Tolpegin et al., ESORICS 2020; permuted: AgrAmplifier")
            .Word("to", o => o.To, (o, v) => o with { To = v },
                "`random-other` label for each sample, `random-any` (perhaps the right one), `next`: (y + offset) mod classes, "
                + "`complement`: classes − 1 − y, `permuted`: the client's labels shuffled",
                ("random-other", FlipTo.RandomOther), ("random-any", FlipTo.RandomAny), ("next", FlipTo.Next),
                ("complement", FlipTo.Complement), ("permuted", FlipTo.Permuted))
            .Integer("offset", o => o.Offset, (o, v) => o with { Offset = v }, "how far `next` goes")
            .Number("share", o => o.Share, (o, v) => o with { Share = v }, "the share of samples that are flipped", Bounds.Share)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>The label that a flipped sample gets.</summary>
    public FlipTo To { get; init; } = FlipTo.RandomOther;

    /// <summary>How far <see cref="FlipTo.Next"/> goes.</summary>
    public int Offset { get; init; } = 1;

    /// <summary>The share of samples that are flipped.</summary>
    public double Share { get; init; } = 1;

    /// <inheritdoc/>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default) => To == FlipTo.Permuted
        ? new PermutedLabels(honest, Permutation(honest.Count, key))
        : new Relabelled(honest, (index, label) => Flipped(label, classes, key.With(index)));

    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> CheckData(int classes)
    {
        if (classes < 2) yield return new("to", "needs at least two classes");
        if (To == FlipTo.Next && Offset % classes == 0)
            yield return new("offset", $"is {Offset}, which maps each of the {classes} labels to itself");
    }

    internal static int Shift(int label, int offset, int classes) => ((label + offset) % classes + classes) % classes;

    internal static int Complement(int label, int classes) => classes - 1 - label;

    private int Flipped(int label, int classes, RandomKey sample)
    {
        var stream = sample.Open();
        if (Share < 1 && stream.NextDouble() >= Share) return label;
        return To switch
        {
            FlipTo.RandomOther => Shift(label, 1 + stream.NextInt(classes - 1), classes),
            FlipTo.RandomAny => stream.NextInt(classes),
            FlipTo.Next => Shift(label, Offset, classes),
            _ => Complement(label, classes),
        };
    }

    private int[] Permutation(int count, RandomKey key)
    {
        var stream = key.Open();
        var moved = stream.Choose((int)Math.Round(Share * count), count);
        var from = moved.ToArray();
        stream.Shuffle(from.AsSpan());
        var permutation = Enumerable.Range(0, count).ToArray();
        for (var index = 0; index < moved.Length; index++) permutation[moved[index]] = from[index];
        return permutation;
    }
}
