namespace FedActors.Engine.Tests.Experiments;

/// <summary>The engine accepts data from outside, and an error in one client's data affects that client alone.</summary>
public class OwnDataTests
{
    [Fact]
    public async Task A_label_beyond_the_classes_makes_only_its_own_client_fail()
    {
        const int Wrong = 3;
        var small = SmallExperiment.Create();
        var right = new PenDigitsOptions { Writers = 12, TestWriters = 4 };
        var simulation = new Simulation(
            small with
            {
                Data = new MislabelledSource(right, Wrong),
                Attacks = [],
                Rules = [small.Rules[0]],
                Devices = new DeviceOptions(),
                Participation = new Participation { Participants = 12 },
            },
            TimeProvider.System,
            threads: 2);

        var rounds = new List<RoundResult>();
        await foreach (var round in simulation.RunAsync()) rounds.Add(round);

        Assert.All(rounds.Skip(1), round =>
        {
            Assert.Equal(Fate.Failed, Assert.Single(round.Participants, participant => participant.Client == Wrong).Fate);
            Assert.Equal(11, round.Participants.Count(participant => participant.Fate == Fate.Arrived));
            Assert.True(double.IsFinite(round.Evaluation!.Value.Loss));
        });
        Assert.NotEmpty(simulation.Incidents);
        Assert.All(simulation.Incidents, incident => Assert.Equal(
            "its training failed: a sample has label 10, but the model has the classes 0 to 9", incident.Incident.Error.Message));
    }
}
