using FedActors.Numerics.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Randomness;

public class NormalVectorsTests
{
    private static readonly RandomKey Key = RandomKey.Of(3).With("directions");
    private static readonly Arbitrary<int> Lengths = Gen.Choose(0, 300).ToArbitrary();

    [Fact]
    public void Numbers_have_the_same_bits_as_the_plain_ones() => Prop.ForAll(Lengths, length =>
    {
        var key = Key.With(length);
        var first = NormalVectors.Group * (1L << length % 40);
        Assert.Equal(Enumerable.Range(0, length).Select(index => PlainNormals.At(key, first + index)), Of(key, first, length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_part_of_a_vector_can_be_computed_by_itself() => Prop.ForAll(Lengths, Lengths, (length, group) =>
    {
        var first = group * NormalVectors.Group;
        Assert.Equal(Of(Key, 0, first + length)[first..], Of(Key, first, length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Vectors_are_added_in_their_order() => Prop.ForAll(Lengths, Gen.Choose(0, 5).ToArbitrary(), (length, vectors) =>
    {
        RandomKey[] keys = [.. Enumerable.Range(0, vectors).Select(vector => Key.With(vector))];
        var (x, factors) = (RandomFloats.Of(length, 1), RandomFloats.Of(vectors, 2));
        var expected = (float[])x.Clone();
        for (var vector = 0; vector < vectors; vector++)
            for (var i = 0; i < length; i++)
                expected[i] = MathF.FusedMultiplyAdd(factors[vector], PlainNormals.At(keys[vector], i), expected[i]);

        var sum = new float[length];
        NormalVectors.Add(keys, factors, 0, x, sum);

        Assert.Equal(expected, sum);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_follow_the_normal_distribution()
    {
        var numbers = Of(Key, 0, 1 << 20);

        Assert.Equal(0, numbers.Average(z => (double)z), 3e-3);
        Assert.Equal(1, numbers.Average(z => (double)z * z), 5e-3);
        Assert.Equal(0, numbers.Average(z => Math.Pow(z, 3)), 1.5e-2);
        Assert.Equal(3, numbers.Average(z => Math.Pow(z, 4)), 4e-2);
        // Φ at some places.
        Assert.Equal(0.15866, numbers.Count(z => z < -1) / (double)numbers.Length, 2e-3);
        Assert.Equal(0.69146, numbers.Count(z => z < 0.5) / (double)numbers.Length, 2e-3);
        Assert.Equal(0.99865, numbers.Count(z => z < 3) / (double)numbers.Length, 2e-4);
    }

    [Fact]
    public void Neither_neighbours_nor_the_two_of_a_pair_nor_two_keys_are_related()
    {
        var (one, other) = (Of(Key, 0, 1 << 20), Of(Key.With(1), 0, 1 << 20));

        Assert.Equal(0, Correlation(one, other, 0), 4e-3);
        Assert.Equal(0, Correlation(one, one, 1), 4e-3);
        Assert.Equal(0, Correlation(one, one, NormalVectors.Group / 2), 4e-3);
        Assert.Equal(0, Correlation(one, one, NormalVectors.Group), 4e-3);
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        Assert.Throws<ArgumentException>(() => NormalVectors.Add([Key], [1], 0, new float[3], new float[4]));
        Assert.Throws<ArgumentException>(() => NormalVectors.Add([Key], [1, 2], 0, new float[3], new float[3]));
        Assert.Throws<ArgumentException>(() => NormalVectors.Add([Key], [1], 8, new float[3], new float[3]));
    }

    private static float[] Of(RandomKey key, long first, int length)
    {
        var numbers = new float[length];
        NormalVectors.Add([key], [1], first, new float[length], numbers);
        return numbers;
    }

    private static double Correlation(float[] one, float[] other, int shift)
    {
        var sum = 0.0;
        for (var i = 0; i + shift < one.Length; i++) sum += (double)one[i] * other[i + shift];
        return sum / one.Length;
    }
}
