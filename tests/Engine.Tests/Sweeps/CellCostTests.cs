using FedActors.Engine.Sweeps.Plans;
using FedActors.Engine.Tests.Experiments;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Sweeps;

public sealed class CellCostTests
{
    private static readonly Experiment Small = SmallExperiment.Create() with { Rounds = 10, EvaluateEvery = 5 };

    [Fact]
    public void A_cell_takes_as_many_times_its_last_round_as_it_has_rounds()
    {
        var cost = new CellCost(Small);
        cost.Add(Round(0, training: 0));
        cost.Add(Round(1, training: 50));
        cost.Add(Round(2, training: 20));

        // 0.3 s around the rounds; 50 ms for the first, 9 times 20 for the others, 10 times 3 to aggregate, 10 times 2 for the
        // attack, and 3 evaluations of 4.
        Assert.Equal(300 + 50 + 180 + 30 + 20 + 12, cost.Of(TimeSpan.FromMilliseconds(393)).TotalMilliseconds, 6);
    }

    [Fact]
    public void The_probe_is_attacked_at_once_and_valid()
    {
        var probe = CellCost.Probe(Small with
        {
            Measures = new Measures { From = 6, Until = 9 },
            Attacks = [Small.Attacks[0] with { From = 7, Until = 8, Probability = 0.1 }],
        });

        Assert.Equal(2, new Simulation(probe, TimeProvider.System, 1).Experiment.Rounds);
        Assert.True(probe.Attacks[0].ActsIn(2, default));
    }

    private static RoundSummary Round(int round, int training) => SampleRounds.Summary("mean", round, 0.5, 1) with
    {
        WallTimes = new PhaseTimes(
            TimeSpan.FromMilliseconds(training),
            TimeSpan.FromMilliseconds(round == 0 ? 0 : 2),
            TimeSpan.FromMilliseconds(round == 0 ? 0 : 3),
            TimeSpan.FromMilliseconds(round == 1 ? 5 : 4)),
    };
}
