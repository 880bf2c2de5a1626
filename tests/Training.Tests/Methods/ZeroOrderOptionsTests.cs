namespace FedActors.Training.Tests.Methods;

public class ZeroOrderOptionsTests
{
    [Theory]
    [InlineData(DirectionReuse.Unbiased, 12)]
    [InlineData(DirectionReuse.Biased, 4)]
    public void A_client_sends_a_number_for_each_direction(DirectionReuse estimator, int slopes) =>
        Assert.Equal(slopes, new ZeroOrderOptions { Directions = 4, Epochs = 3, Estimator = estimator }.Slopes);

    [Fact]
    public void A_local_rate_is_needed_where_a_client_steps_and_only_there()
    {
        Assert.Empty(new ZeroOrderOptions().CheckTogether());
        Assert.Empty(new ZeroOrderOptions { Epochs = 2, LocalRate = 0.1 }.CheckTogether());
        Assert.Equal("local-rate", Assert.Single(new ZeroOrderOptions { Epochs = 2 }.CheckTogether()).Key);
        Assert.Equal("local-rate", Assert.Single(new ZeroOrderOptions { LocalRate = 0.1 }.CheckTogether()).Key);
    }

    [Fact]
    public void More_numbers_than_a_matrix_can_hold_are_refused()
    {
        var options = new ZeroOrderOptions { Directions = 1 << 20, Epochs = 1 << 20, LocalRate = 0.1 };

        Assert.Equal("directions", Assert.Single(options.CheckTogether()).Key);
        Assert.Empty((options with { Estimator = DirectionReuse.Biased }).CheckTogether());
    }
}
