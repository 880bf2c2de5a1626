using FedActors.Training.Data;
using FedActors.Training.Data.Describe;

namespace FedActors.Training.Tests.Data.Describe;

public class DescribeTests
{
    private static readonly SampleShape Shape = SampleShape.Vector(2);
    private static readonly ISamples Samples = new FloatRows([[3, 0], [0, 2], [5, 5], [1, 1]], [0, 0, 1, 1]);

    [Fact]
    public void Similarity_is_the_mean_cosine_between_samples_of_a_label()
    {
        // Label 0: two orthogonal pairs and two samples with themselves, a mean of 1/2; label 1: all the same.
        Assert.Equal(0.75, IntraLabelSimilarity.Of(Samples, Shape, 3), 1e-12);
    }

    [Fact]
    public void An_all_zero_sample_is_similar_to_none() =>
        Assert.Equal(0.25, IntraLabelSimilarity.Of(new FloatRows([[0, 0], [1, 1]], [0, 0]), Shape, 1), 1e-12);

    [Fact]
    public void The_similarity_of_no_samples_is_0() => Assert.Equal(0, IntraLabelSimilarity.Of(NoSamples.Instance, Shape, 2));

    [Fact]
    public void Labels_are_counted() => Assert.Equal([2, 2, 0], LabelCounts.Of(Samples, Shape, 3));
}
