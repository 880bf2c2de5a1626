using FedActors.Attacks.Measures;

namespace FedActors.Attacks.Tests.Measures;

public class MeasuresTests
{
    [Fact]
    public void Detection_compares_the_cut_updates_with_the_hostile_ones()
    {
        var detection = Detection.Of([0.5, 0, 0, 0.5, 0], index => index is 1 or 3);

        Assert.Equal(new Detection(Cut: 3, Hostile: 2, Both: 1), detection);
        Assert.Equal((1 / 3.0, 0.5), (detection.Precision, detection.Recall));
    }

    [Fact]
    public void Detection_is_perfect_if_there_was_nothing_to_detect() =>
        Assert.Equal((1.0, 1.0), (Detection.Of([1], _ => false).Precision, Detection.Of([1], _ => false).Recall));

    [Fact]
    public void Accuracy_loss_is_the_mean_over_the_rounds_that_both_runs_evaluated()
    {
        Dictionary<int, double> clean = new() { [10] = 0.5, [50] = 0.9, [60] = 0.9, [70] = 0.8 };
        Dictionary<int, double> attacked = new() { [10] = 0, [50] = 0.6, [60] = 0.8, [80] = 0 };

        Assert.Equal(0.2, Accumulated.AccuracyLoss(clean, attacked, 50, 200), 1e-12);
        Assert.Equal(0, Accumulated.AccuracyLoss(clean, attacked, 90, 200));
    }

    [Fact]
    public void Attack_success_is_the_mean_over_the_period() =>
        Assert.Equal(0.3, Accumulated.AttackSuccess(new Dictionary<int, double> { [1] = 1, [5] = 0.2, [6] = 0.4 }, 5, 6), 1e-12);
}
