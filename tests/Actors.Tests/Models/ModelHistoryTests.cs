using FedActors.Actors.Models;

namespace FedActors.Actors.Tests.Models;

public sealed class ModelHistoryTests
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 4)]
    [InlineData(3, 2)]
    [InlineData(9, 2)]
    public void It_looks_back_only_as_far_as_it_was_told_to(int age, int expected)
    {
        var history = History(longestMemory: 3, rounds: 5);

        var back = history.Back(5, age);

        Assert.Equal((expected, expected - 1), (back.Round, back.Model.Number));
    }

    [Fact]
    public void It_does_not_look_back_beyond_the_first_round() =>
        Assert.Equal(1, History(longestMemory: 3, rounds: 2).Back(2, 3).Round);

    [Fact]
    public void Versions_that_are_no_longer_needed_are_dropped()
    {
        var history = History(longestMemory: 1, rounds: 5);

        Assert.Throws<KeyNotFoundException>(() => history.Version(2));
        Assert.Equal(3, history.Version(3).Number);
        Assert.Equal(4, history.Version(4).Number);
    }

    [Fact]
    public void After_a_void_round_the_next_starts_from_the_same_version()
    {
        var history = new ModelHistory(2);
        history.Add(new ModelVersion(0, [0], []));
        for (var round = 1; round <= 3; round++) history.Begin(round, 0);

        Assert.Equal((1, 0), (history.Back(3, 2).Round, history.Back(3, 2).Model.Number));
    }

    /// <summary>Each round starts from the version made by the one before.</summary>
    private static ModelHistory History(int longestMemory, int rounds)
    {
        var history = new ModelHistory(longestMemory);
        for (var round = 1; round <= rounds; round++)
        {
            history.Add(new ModelVersion(round - 1, [round], []));
            history.Begin(round, round - 1);
        }

        return history;
    }
}
