using System.Security.Cryptography;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data.PenDigits;

namespace FedActors.Training.Tests.Data.PenDigits;

public class PenDigitsOptionsTests
{
    private static readonly PenDigitsOptions Small = new() { Writers = 60, TestWriters = 10 };
    private static readonly DataPool Pool = Small.Generate(RandomKey.Of(1), 2);

    [Fact]
    public void Generate_gives_the_same_bits_for_any_number_of_threads()
    {
        var one = Small.Generate(RandomKey.Of(7), 1);
        var many = Small.Generate(RandomKey.Of(7), 5);

        Assert.Equal(one.Labels, many.Labels);
        Assert.Equal(Hash(one.Train), Hash(many.Train));
        Assert.Equal(Hash(one.Test), Hash(many.Test));
    }

    [Fact]
    public void Generate_still_draws_the_same_digits()
    {
        var pool = new PenDigitsOptions { Writers = 5, TestWriters = 1 }.Generate(RandomKey.Of(42), 2);

        Assert.Equal("ebd7244d7f0dec74", Hash(pool.Train)[..16]);
    }

    [Fact]
    public void Generate_depends_on_the_seed() =>
        Assert.NotEqual(Hash(Pool.Test), Hash(Small.Generate(RandomKey.Of(2), 2).Test));

    [Fact]
    public void Test_writers_are_not_the_training_writers()
    {
        var pool = new PenDigitsOptions { Writers = 1, TestWriters = 1 }.Generate(RandomKey.Of(1), 1);

        Assert.NotEqual(Hash(pool.Train), Hash(pool.Test));
    }

    [Fact]
    public void Every_writer_has_between_fewest_and_most_samples()
    {
        var federation = Pool.ByOwner();

        Assert.Equal(60, federation.Clients);
        var counts = Enumerable.Range(0, 60).Select(federation.SampleCount).ToArray();
        Assert.All(counts, count => Assert.InRange(count, Small.Fewest, Small.Most));
        Assert.True(counts.Distinct().Count() > 20, "writers hold different amounts");
    }

    [Fact]
    public void A_writer_s_samples_do_not_depend_on_later_writers()
    {
        var more = new PenDigitsOptions { Writers = 61, TestWriters = 1 }.Generate(RandomKey.Of(1), 2);

        Assert.Equal(Hash(Pool.ByOwner().Client(0)), Hash(more.ByOwner().Client(0)));
    }

    [Fact]
    public void Labels_are_digits_and_every_digit_occurs()
    {
        Assert.Equal(10, Pool.Classes);
        Assert.Equal(Enumerable.Range(0, 10), Pool.Labels.Distinct().Order());
    }

    [Fact]
    public void Writers_prefer_different_digits()
    {
        var federation = Pool.ByOwner();
        var favourites = Enumerable.Range(0, federation.Clients).Select(client => Labels(federation.Client(client)))
            .Select(labels => labels.CountBy(label => label).MaxBy(pair => pair.Value))
            .ToArray();

        Assert.True(favourites.Select(favourite => favourite.Key).Distinct().Count() >= 8);
        Assert.True(favourites.Average(favourite => favourite.Value) > 36 * 0.15, "the favourite is well above a tenth");
    }

    [Fact]
    public void Hands_differ_more_than_the_digits_of_one_hand()
    {
        var pen = new Penman();
        double within = 0, between = 0;
        for (var digit = 0; digit < 10; digit++)
        {
            var mine = Written(pen, new Hand(RandomKey.Of(1)), digit, 1);
            var again = Written(pen, new Hand(RandomKey.Of(1)), digit, 2);
            var theirs = Written(pen, new Hand(RandomKey.Of(99)), digit, 3);
            within += Distance(Mean(mine), Mean(again));
            between += Distance(Mean(mine), Mean(theirs));
        }

        Assert.True(between > 3 * within, $"between {between}, within {within}");
    }

    [Fact]
    public void Classes_are_separable_but_not_by_their_mean_images_alone()
    {
        var (train, trainLabels) = All(Pool.Train);
        var (test, testLabels) = All(Pool.Test);
        var means = Enumerable.Range(0, 10)
            .Select(digit => Mean([.. train.Where((_, index) => trainLabels[index] == digit)])).ToArray();

        var hits = test.Where((sample, index) =>
            Enumerable.Range(0, 10).MinBy(digit => Distance(means[digit], sample)) == testLabels[index]).Count();

        Assert.InRange(hits / (double)test.Length, 0.45, 0.90);
    }

    [Fact]
    public void Features_are_between_0_and_1_and_every_sheet_has_ink()
    {
        var (samples, _) = All(Pool.Test);

        Assert.All(samples, sample =>
        {
            Assert.InRange(sample.Min(), 0f, 0f);
            Assert.InRange(sample.Max(), 0.4f, 1f);
        });
    }

    [Fact]
    public void Every_glyph_fits_the_arrays_of_a_hand()
    {
        for (var digit = 0; digit < 10; digit++)
            Assert.All(Glyphs.Of(digit), way => Assert.InRange(way.Points, 4, Glyphs.MostPoints));
    }

    [Fact]
    public void Impossible_options_are_refused_with_all_reasons()
    {
        var refused = Assert.ThrowsAny<DataException>(
            () => new PenDigitsOptions { Writers = 0, Fewest = 5, Most = 4 }.Generate(RandomKey.Of(1), 1));

        Assert.Equal("pen-digits: writers is 0, must be at least 1; most is 4, must not be below fewest = 5", refused.Message);
    }

    private static byte[][] Written(Penman pen, Hand hand, int digit, long occasion)
    {
        var stream = RandomKey.Of(5).With(occasion).Open();
        var sheets = new byte[30][];
        for (var sheet = 0; sheet < sheets.Length; sheet++)
            pen.Write(hand, digit, ref stream, sheets[sheet] = new byte[Pen.Side * Pen.Side]);
        return sheets;
    }

    private static float[] Mean(byte[][] sheets) =>
        Mean(Array.ConvertAll(sheets, sheet => Array.ConvertAll(sheet, ink => ink / 255f)));

    private static float[] Mean(float[][] samples) =>
        [.. Enumerable.Range(0, samples[0].Length).Select(pixel => samples.Average(sample => sample[pixel]))];

    private static double Distance(float[] a, float[] b) => Math.Sqrt(a.Zip(b, (x, y) => (double)(x - y) * (x - y)).Sum());

    private static (float[][] Features, int[] Labels) All(ISamples samples)
    {
        var features = new float[samples.Count][];
        var labels = new int[samples.Count];
        for (var index = 0; index < samples.Count; index++)
            samples.Read([index], features[index] = new float[784], labels.AsSpan(index, 1));
        return (features, labels);
    }

    private static int[] Labels(ISamples samples) => All(samples).Labels;

    private static string Hash(ISamples samples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (features, labels) = All(samples);
        for (var index = 0; index < features.Length; index++)
            hash.AppendData([(byte)labels[index], .. features[index].Select(value => (byte)Math.Round(value * 255))]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
