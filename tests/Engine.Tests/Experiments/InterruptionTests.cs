namespace FedActors.Engine.Tests.Experiments;

/// <summary>
/// A run may be interrupted at any moment: it ends, nothing is left behind, and the next run has the bits of the first.
/// </summary>
public sealed class InterruptionTests
{
    private const int Moments = 25;

    public static TheoryData<ClockOptions> Clocks() => [new VirtualClock(), new WallClock { Speed = 2000 }];

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Clocks))]
    public async Task Whenever_it_comes_the_run_ends(ClockOptions clock)
    {
        var experiment = SmallExperiment.Create() with { Clock = clock, Rounds = 1_000_000 };
        var simulation = new Simulation(experiment, TimeProvider.System, 2);
        for (var moment = 0; moment < Moments; moment++)
        {
            using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(4 * moment));

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Drain(simulation, interrupt.Token));
        }

        Assert.Empty(simulation.Incidents);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_was_interrupted_can_run_again_to_the_same_bits()
    {
        var usual = SmallExperiment.Bits(await SmallExperiment.RunAsync(SmallExperiment.Create())).ToList();
        var simulation = new Simulation(SmallExperiment.Create(), TimeProvider.System, 2);
        using var interrupt = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in simulation.RunAsync(interrupt.Token)) await interrupt.CancelAsync();
        });

        Assert.Equal(usual, SmallExperiment.Bits(await Drain(simulation, TestContext.Current.CancellationToken)));
    }

    private static async Task<List<RoundResult>> Drain(Simulation simulation, CancellationToken cancelled)
    {
        var rounds = new List<RoundResult>();
        await foreach (var round in simulation.RunAsync(cancelled)) rounds.Add(round);
        return rounds;
    }
}
