using FedActors.Training.Data.Idle;

namespace FedActors.Training.Tests.Data.Idle;

public sealed class IdleDataOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2_000_000_000)]
    public void Impossible_numbers_of_clients_are_refused_by_their_key(int clients) =>
        Assert.Equal("clients", Assert.Single(new IdleDataOptions { Count = clients }.Check()).Key);

    [Fact]
    public void Fifty_million_clients_are_not_too_many() => Assert.Empty(new IdleDataOptions { Count = 50_000_000 }.Check());

    [Theory]
    [InlineData(2_000_000_000, 60)]
    [InlineData(1000, 2_000_000_000)]
    public void Too_many_pen_digits_are_refused_before_memory_is_allocated(int writers, int most) =>
        Assert.Equal("writers", Assert.Single(new PenDigitsOptions { Writers = writers, Most = most }.Check()).Key);
}
