namespace FedActors.Engine.Tests.Experiments;

/// <summary>
/// Whether flipped labels capture FedAOT once honest updates have become short and point every way, which takes some 35 rounds.
/// </summary>
public sealed class CaptureTests
{
    [Theory, InlineData(60), InlineData(0)]
    public async Task Flipped_labels_never_weigh_as_much_as_their_share(int root)
    {
        var rounds = await Rounds("fedaot", root);

        foreach (var round in rounds.Skip(6))
            Assert.True(HostileWeight(round) < 0.2, $"hostile clients have {HostileWeight(round):P0} in round {round.Round}");
        Assert.InRange(rounds.Skip(6).Average(HostileWeight), 0, 0.1);
        Assert.All(rounds.Skip(1), round => Assert.All(round.Participants, each => Assert.True(each.Weight > 0)));
    }

    [Fact]
    public async Task They_capture_the_cheap_variant()
    {
        var rounds = await Rounds("fedaot { variant = cheap, view = tensors, memory = 0.9 }", root: 0);

        Assert.True(rounds.Skip(20).Max(HostileWeight) > 0.8);
    }

    private static double HostileWeight(RoundResult round) =>
        round.Participants.Where(participant => participant.IsHostile).Sum(participant => participant.Weight);

    private static async Task<List<RoundResult>> Rounds(string rule, int root) => await SmallExperiment.RunAsync(
        ExperimentFile.Parse(
            $$"""
            name = capture
            seed = 1
            rounds = 45
            data { set = pen-digits, writers = 300, test-writers = 10 }
            model = mlp { layers = [24] }
            training { epochs = 5, batch-size = 8, optimiser = sgd { learning-rate = 0.1 } }
            participation { participants = 50 }
            attack { fraction = 0.3, does = [label-flip { to = next }] }
            evaluation.every = 100
            server.root.size = {{root}}
            rule = {{rule}}
            """,
            "capture.conf",
            []).Experiment);
}
