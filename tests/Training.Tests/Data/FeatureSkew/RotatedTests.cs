using FedActors.Training.Data.FeatureSkew;

namespace FedActors.Training.Tests.Data.FeatureSkew;

public class RotatedTests
{
    private sealed class OneImage(params float[] pixels) : ISamples
    {
        public int Count => 1;

        public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels) => pixels.CopyTo(features);
    }

    [Theory]
    [InlineData(0, new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(180, new float[] { 9, 8, 7, 6, 5, 4, 3, 2, 1 })]
    [InlineData(90, new float[] { 7, 4, 1, 8, 5, 2, 9, 6, 3 })]
    public void Turns_clockwise_around_the_middle(int degrees, float[] expected)
    {
        var turned = new Rotated(new OneImage(1, 2, 3, 4, 5, 6, 7, 8, 9), new SampleShape(1, 3, 3), degrees * Math.PI / 180);
        var pixels = new float[9];

        turned.Read([0], pixels, new int[1]);

        Assert.All(expected.Zip(pixels), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }
}
