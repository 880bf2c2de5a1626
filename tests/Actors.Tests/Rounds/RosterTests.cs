using FedActors.Actors.Results;
using FedActors.Actors.Rounds;

namespace FedActors.Actors.Tests.Rounds;

public sealed class RosterTests
{
    private readonly Roster _roster = new([3, 5, 8, 13]);

    [Fact]
    public void Everybody_is_late_until_something_else_happens()
    {
        Assert.Equal([0, 1, 2, 3], _roster.OutstandingRows);
        Assert.Empty(_roster.ArrivedRows);
        Assert.Equal(4, _roster.Outstanding);
        Assert.Null(_roster.MeanLoss);
    }

    [Fact]
    public void An_update_counts_once_and_not_after_its_client_was_counted_out()
    {
        Assert.True(_roster.Arrive(2, 7, 0.5));
        Assert.False(_roster.Arrive(2, 9, 1.5));
        Assert.True(_roster.Drop(0, Fate.Failed));
        Assert.False(_roster.Arrive(0, 9, 1.5));
        Assert.False(_roster.Drop(2, Fate.Failed));

        Assert.Equal((1, 1, 2), (_roster.Arrived, _roster.Dropped, _roster.Outstanding));
        Assert.Equal([2], _roster.ArrivedRows);
        Assert.Equal([1, 3], _roster.OutstandingRows);
        Assert.Equal(7, _roster.LengthOf(2));
    }

    [Fact]
    public void The_mean_loss_leaves_out_what_is_not_finite()
    {
        _roster.Arrive(0, 7, 1);
        _roster.Arrive(1, 7, double.NaN);
        _roster.Arrive(3, 7, 2);

        Assert.Equal(1.5, _roster.MeanLoss);
    }

    [Fact]
    public void Who_has_no_samples_was_not_asked()
    {
        _roster.Drop(1, Fate.NoData);

        Assert.Equal(3, _roster.Asked);
        Assert.False(_roster.FailedOnly);
    }

    [Fact]
    public void A_client_is_found_by_its_number()
    {
        Assert.Equal(2, _roster.RowOf(8));
        Assert.Null(_roster.RowOf(4));
        Assert.Equal(13, _roster.ClientOf(3));
    }
}
