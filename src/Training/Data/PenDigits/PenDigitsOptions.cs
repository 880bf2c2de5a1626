using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.PenDigits;

/// <summary>
/// <c>pen-digits</c>: handwritten digits drawn by FedActors itself, 28×28 grey, nothing to download. Every client is a writer
/// with their own handwriting, so the federation is naturally non-IID; the test set is by other writers.
/// </summary>
public sealed record PenDigitsOptions : DataOptions
{
    /// <inheritdoc/>
    public override string Name => "pen-digits";

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
    public override IEnumerable<Problem> Check()
    {
        if (Writers < 1) yield return new("writers", $"is {Writers}, must be at least 1");
        if (TestWriters < 1) yield return new("test-writers", $"is {TestWriters}, must be at least 1");
        if (Fewest < 1) yield return new("fewest", $"is {Fewest}, must be at least 1");
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
