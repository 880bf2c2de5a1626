using FedActors.Attacks.Moments;

namespace FedActors.Attacks.Tests.Moments;

public class NormalQuantileTests
{
    // Tables of the normal distribution to 15 digits.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.025, -1.959963984540054)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-300, -37.0470964)]
    public void Agrees_with_the_tables(double probability, double quantile) =>
        Assert.Equal(quantile, NormalQuantile.Of(probability), Math.Abs(quantile) > 10 ? 1e-6 : 1e-12);
}
