using FedActors.Actors.Rounds;
using FedActors.Aggregation.Matrix;
using FedActors.Numerics.Layout;

namespace FedActors.Actors.Tests.Rounds;

public sealed class RoundTests
{
    private static readonly ModelVersion[] Models = [.. Enumerable.Range(0, 5).Select(number => new ModelVersion(number, [number], []))];

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 4)]
    [InlineData(3, 2)]
    [InlineData(9, 2)]
    public void A_round_knows_what_those_before_it_started_from_as_far_back_as_it_was_told(int age, int expected)
    {
        using var updates = new UpdateMatrix(1, TensorTable.Flat(1));
        // The fifth round starts from the fourth version; it remembers those of rounds four, three and two.
        var round = new Round(5, Models[4], updates) { Past = [Models[3], Models[2], Models[1]] };

        var back = round.Back(age);

        Assert.Equal(expected, back.Number);
        Assert.Equal(expected - 1, back.Model.Number);
    }
}
