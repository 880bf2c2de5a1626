using FedActors.Numerics.Randomness;

namespace FedActors.Numerics.Tests.Randomness;

public class RandomPermutationTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(16), InlineData(17), InlineData(1000)]
    public void Every_number_stands_at_one_place(int size)
    {
        var order = new RandomPermutation(RandomKey.Of(3), size);

        Assert.Equal(
            Enumerable.Range(0, size).Select(number => (long)number),
            Enumerable.Range(0, size).Select(place => order[place]).Order());
    }

    [Fact]
    public void Places_are_even_among_keys()
    {
        var counts = new int[7];
        for (ulong seed = 0; seed < 7000; seed++) counts[new RandomPermutation(RandomKey.Of(seed), 7)[2]]++;

        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void There_is_no_place_outside() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomPermutation(RandomKey.Of(1), 5)[5]);
}
