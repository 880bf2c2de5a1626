using FedActors.Actors.Leases;
using FedActors.Actors.Rounds;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Tests.Rounds;

public sealed class RosterTests
{
    private readonly Roster _roster = new([3, 5, 8, 13]);

    [Fact]
    public void Everyone_counts_as_late_until_something_else_happens()
    {
        Assert.Empty(_roster.ArrivedRows);
        Assert.Equal(4, _roster.Outstanding);
        Assert.Null(_roster.MeanLoss);
    }

    [Fact]
    public void An_update_counts_once_and_not_after_its_client_was_dropped()
    {
        Assert.True(_roster.Arrive(2, 7, 0.5, Instant.Start));
        Assert.False(_roster.Arrive(2, 9, 1.5, Instant.Start));
        Assert.True(_roster.Drop(0, Fate.Failed));
        Assert.False(_roster.Arrive(0, 9, 1.5, Instant.Start));
        Assert.False(_roster.Drop(2, Fate.Failed));

        Assert.Equal((1, 1, 2), (_roster.Arrived, _roster.Dropped, _roster.Outstanding));
        Assert.Equal([2], _roster.ArrivedRows);
        Assert.Equal([new Arrival(2, 8, 7)], _roster.Arrivals);
    }

    [Fact]
    public void The_mean_loss_leaves_out_losses_that_are_not_finite()
    {
        _roster.Arrive(0, 7, 1, Instant.Start);
        _roster.Arrive(1, 7, double.NaN, Instant.Start);
        _roster.Arrive(3, 7, 2, Instant.Start);

        Assert.Equal(1.5, _roster.MeanLoss);
    }

    [Fact]
    public void A_client_without_samples_does_not_count_as_asked()
    {
        _roster.Drop(1, Fate.NoData);

        Assert.False(_roster.FailedOnly);
    }

    [Fact]
    public void A_client_is_found_by_its_number()
    {
        Assert.Equal(2, _roster.RowOf(8));
        Assert.Null(_roster.RowOf(4));
        Assert.Equal(13, _roster.ClientOf(3));
    }

    [Fact]
    public void A_row_is_leased_until_it_is_returned_and_can_be_returned_only_once()
    {
        _roster.Lease(1);
        _roster.Lease(3);

        Assert.Equal(2, _roster.Leased);
        Assert.True(_roster.Return(1));
        Assert.False(_roster.Return(1));
        Assert.False(_roster.Return(0));
        Assert.Equal((1, true), (_roster.Leased, _roster.IsLeased(3)));
    }

    [Fact]
    public void Of_too_many_updates_the_earliest_are_kept_and_among_simultaneous_ones_those_of_the_lowest_clients()
    {
        var late = Instant.Start + TimeSpan.FromSeconds(9);
        _roster.Arrive(3, 7, 1, late);
        _roster.Arrive(2, 7, 1, Instant.Start);
        _roster.Arrive(1, 7, 1, late);
        _roster.Arrive(0, 7, 1, late);
        _roster.Settle(3);

        Assert.Equal([0, 1, 2], _roster.ArrivedRows);
        Assert.Equal(Fate.Late, _roster.FateOf(3));
        Assert.Equal(3, _roster.Arrived);
    }
}
