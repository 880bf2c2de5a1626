using FedActors.Numerics.Randomness;
using FedActors.Training.Data.PenDigits;

namespace FedActors;

/// <summary>
/// <c>pen-digits</c>: handwritten digits drawn by FedActors itself, 28×28 grey, nothing to download. Every client is a writer
/// with their own handwriting, so the federation is naturally non-IID; the test set is by other writers.
/// </summary>
public sealed record PenDigitsOptions : DataOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        Describe<PenDigitsOptions>("pen-digits",
            "Handwritten digits drawn by FedActors itself, 28×28 grey; nothing to download. Every client is a writer with "
            + "their own handwriting; the test set is by other writers.")
            .Under("Generated, nothing to download")
            .Integer("writers", o => o.Writers, (o, v) => o with { Writers = v },
                "the number of writers with training samples, who are the clients", Bounds.Count)
            .Integer("test-writers", o => o.TestWriters, (o, v) => o with { TestWriters = v },
                "the number of writers of the test set", Bounds.Count)
            .Integer("fewest", o => o.Fewest, (o, v) => o with { Fewest = v },
                "the minimum number of samples per writer", Bounds.Count)
            .Integer("most", o => o.Most, (o, v) => o with { Most = v }, "the maximum number of samples per writer")
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override int? OwnerCount => Writers;

    private const long MostSamples = 100_000_000;

    /// <summary>The number of writers with training samples, who are the clients.</summary>
    public int Writers { get; init; } = 1_000;

    /// <summary>The number of writers of the test set, on whose samples nobody trains.</summary>
    public int TestWriters { get; init; } = 100;

    /// <summary>The minimum number of samples per writer.</summary>
    public int Fewest { get; init; } = 12;

    /// <summary>The maximum number of samples per writer.</summary>
    public int Most { get; init; } = 60;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckTogether()
    {
        if ((long)Math.Max(Writers, TestWriters) * Most > MostSamples)
            yield return new(
                "writers", $"of up to {Most} samples each are too many: at most {MostSamples} samples are supported");
        if (Most < Fewest) yield return new("most", $"is {Most}, must not be below fewest = {Fewest}");
    }

    /// <summary>
    /// Generates all samples: a function of the options and <paramref name="key"/>, independent of the number of threads.
    /// </summary>
    public DataPool Generate(RandomKey key, int threads) => Load(key, threads);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        var train = Copybook.Write(Writers, this, key.With("writers"), threads);
        var test = Copybook.Write(TestWriters, this, key.With("test writers"), threads);
        return new DataPool(new SampleShape(1, Pen.Side, Pen.Side), 10, train.Images, train.Labels, test.Images)
        {
            Owners = train.Writers,
        };
    }
}
