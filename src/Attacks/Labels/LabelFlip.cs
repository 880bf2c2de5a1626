using FedActors.Attacks.Labels;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>
/// <c>label-flip</c>: trains on wrong labels. To a random other label as in layerwise cosine aggregation (arXiv 2503.21244,
/// §4.2), to the next label or the complement (Tolpegin et al., "Data poisoning attacks against federated learning systems",
/// ESORICS 2020), or labels permuted as in AgrAmplifier. For two classes, next and complement are the binary flip.
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
                + "`complement`: classes − 1 − y, `permuted`: the client's labels shuffled, `permuted-all`: those of all clients "
                + "shuffled once, as AgrAmplifier's program does",
                ("random-other", FlipTo.RandomOther), ("random-any", FlipTo.RandomAny), ("next", FlipTo.Next),
                ("complement", FlipTo.Complement), ("permuted", FlipTo.Permuted), ("permuted-all", FlipTo.PermutedAll))
            .Integer("offset", o => o.Offset, (o, v) => o with { Offset = v }, "how far `next` goes")
            .Number("share", o => o.Share, (o, v) => o with { Share = v }, "the share of samples that are flipped", Bounds.Share)
            .Flag("redraw", o => o.Redraw, (o, v) => o with { Redraw = v },
                "whether a random label is drawn anew every time that a sample is read, in every epoch and round, as the program "
                + "of layerwise cosine aggregation does")
            .WrittenIfSet("redraw")
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>The label that a flipped sample gets.</summary>
    public FlipTo To { get; init; } = FlipTo.RandomOther;

    /// <summary>How far <see cref="FlipTo.Next"/> goes.</summary>
    public int Offset { get; init; } = 1;

    /// <summary>The share of samples that are flipped.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Whether a random label is drawn anew every time that a sample is read.</summary>
    public bool Redraw { get; init; }

    /// <inheritdoc/>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default) => this switch
    {
        { To: FlipTo.Permuted or FlipTo.PermutedAll } => new PermutedLabels(honest, Permutation(honest.Count, key)),
        { Redraw: true } => new Redrawn(honest, (label, sample) => Flipped(label, classes, sample), key),
        _ => new Relabelled(honest, (index, label) => Flipped(label, classes, key.With(index))),
    };

    /// <inheritdoc/>
    public ISamples Poison(ISamples honest, PoisonedClient client, RandomKey key) => this switch
    {
        { To: FlipTo.PermutedAll } => PermutedAll(honest, client, key),
        { Redraw: true } => Poison(honest, client.Data.Classes, key.With(client.Round), client.Data.Shape),
        _ => Poison(honest, client.Data.Classes, key, client.Data.Shape),
    };

    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> CheckData(int classes)
    {
        if (classes < 2) yield return new("to", "needs at least two classes");
        if (Redraw && To is not (FlipTo.RandomOther or FlipTo.RandomAny))
            yield return new("redraw", "needs labels that are drawn: to = random-other or random-any");
        if (To == FlipTo.Next && Offset % classes == 0)
            yield return new("offset", $"is {Offset}, which maps each of the {classes} labels to itself");
    }

    internal static int Shift(int label, int offset, int classes) => ((label + offset) % classes + classes) % classes;

    internal static int Complement(int label, int classes) => classes - 1 - label;

    private Relabelled PermutedAll(ISamples honest, PoisonedClient client, RandomKey key)
    {
        var numbers = client.Numbers;
        var order = new RandomPermutation(client.Key.With("labels"), numbers.Count);
        var features = new float[client.Data.Shape.Length];
        var labels = new int[honest.Count];
        for (var index = 0; index < labels.Length; index++)
            labels[index] = numbers.LabelOf(order[numbers.First(client.Number) + index], features);
        return new Relabelled(honest, (index, label) => Share < 1 && key.With(index).Open().NextDouble() >= Share
            ? label
            : labels[index]);
    }

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
