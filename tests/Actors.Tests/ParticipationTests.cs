namespace FedActors.Actors.Tests;

public class ParticipationTests
{
    [Theory]
    [InlineData(100, 1.1, 1000, 110)]
    [InlineData(100, 1, 1000, 100)]
    [InlineData(3, 1.5, 1000, 5)]
    [InlineData(100, 1.5, 120, 120)]
    public void Asks_participants_times_over_selection_rounded_up_but_no_more_than_there_are(
        int participants, double over, int clients, int asked) =>
        Assert.Equal(asked, new Participation { Participants = participants, OverSelection = over }.Asked(clients));

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.501, 51)]
    [InlineData(0.001, 1)]
    [InlineData(1, 100)]
    [InlineData(0.55, 55)]
    [InlineData(0.07, 7)]
    public void The_quorum_is_rounded_up(double quorum, int fewest) =>
        Assert.Equal(fewest, new Participation { Quorum = quorum }.Fewest);

    [Fact]
    public void Settings_that_cannot_work_are_named_by_key()
    {
        var wrong = new Participation { Participants = 0, OverSelection = 0.5, Deadline = TimeSpan.Zero, Quorum = 0 };

        Assert.Equal(["participants", "over-selection", "deadline", "quorum"], wrong.Check(10).Select(problem => problem.Key));
        Assert.Equal("participants", Assert.Single(new Participation { Participants = 11 }.Check(10)).Key);
        Assert.Empty(new Participation { Participants = 10 }.Check(10));
        var unbounded = new Participation { Participants = 1, OverSelection = double.NaN };
        Assert.Equal("over-selection", Assert.Single(unbounded.Check(10)).Key);
    }
}
