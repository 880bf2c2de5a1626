using FedActors.Actors.Evaluating;

namespace FedActors.Actors.Tests.Evaluating;

public class SampleRangeTests
{
    [Theory]
    [InlineData(100, 16, 16)]
    [InlineData(5, 16, 5)]
    [InlineData(0, 16, 1)]
    public void Parts_cover_all_samples_once_and_in_order(int samples, int parts, int expected)
    {
        var ranges = SampleRange.Cut(new Numbers(samples), parts);

        Assert.Equal(expected, ranges.Count);
        Assert.Equal(Enumerable.Range(0, samples), ranges.SelectMany(Labels));
        Assert.True(ranges.Max(range => range.Count) - ranges.Min(range => range.Count) <= 1);
    }

    [Fact]
    public void More_indices_than_fit_on_the_stack_can_be_read_too() =>
        Assert.Equal(Enumerable.Range(1000, 1000), Labels(SampleRange.Cut(new Numbers(2000), 2)[1]));

    private static int[] Labels(SampleRange range)
    {
        var labels = new int[range.Count];
        range.Read([.. Enumerable.Range(0, range.Count)], new float[range.Count], labels);
        return labels;
    }

    private sealed class Numbers(int count) : ISamples
    {
        public int Count => count;

        public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels) => indices.CopyTo(labels);
    }
}
