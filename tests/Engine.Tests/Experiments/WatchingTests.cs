using Akka.TestKit.Xunit;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>A program with an actor system of its own watches simulations.</summary>
public sealed class WatchingTests : TestKit
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_actor_of_another_system_is_told_of_every_round_and_of_the_end()
    {
        var simulation = new Simulation(SmallExperiment.Create(), TimeProvider.System, 2);
        simulation.Subscribe(TestActor);
        simulation.Subscribe(TestActor);
        var streamed = new List<RoundResult>();
        await foreach (var round in simulation.RunAsync(Token)) streamed.Add(round);

        foreach (var round in streamed) Assert.Same(round, await ExpectMsgAsync<RoundResult>(cancellationToken: Token));
        Assert.Equal(new SimulationEnded("small", null), await ExpectMsgAsync<SimulationEnded>(cancellationToken: Token));
    }

    [Fact]
    public async Task It_is_told_why_a_simulation_ended_early()
    {
        var simulation = new Simulation(SmallExperiment.Create() with { Rounds = 1_000_000 }, TimeProvider.System, 2);
        simulation.Subscribe(TestActor);
        await foreach (var _ in simulation.RunAsync(Token)) break;

        var last = (SimulationEnded)await FishForMessageAsync(message => message is SimulationEnded, cancellationToken: Token);
        Assert.NotNull(last.Error);
    }

    [Fact]
    public async Task An_actor_that_has_unsubscribed_is_told_nothing()
    {
        var simulation = new Simulation(SmallExperiment.Create() with { Rounds = 1 }, TimeProvider.System, 2);
        simulation.Subscribe(TestActor);
        simulation.Unsubscribe(TestActor);
        await foreach (var _ in simulation.RunAsync(Token))
        {
        }

        TestActor.Tell("last", TestActor);
        Assert.Equal("last", await ExpectMsgAsync<object>(cancellationToken: Token));
    }

    [Fact]
    public async Task Simulations_in_one_process_do_not_affect_each_other()
    {
        var small = SmallExperiment.Create();
        Experiment[] experiments = [.. Enumerable.Range(1, 6).Select(seed => small with { Seed = (ulong)seed })];
        var alone = new List<List<string>>();
        foreach (var experiment in experiments)
            alone.Add([.. SmallExperiment.Bits(await SmallExperiment.RunAsync(experiment))]);

        var together = await Task.WhenAll(
            experiments.Select(experiment => Task.Run(() => SmallExperiment.RunAsync(experiment), Token)));

        Assert.Equal(alone, together.Select(rounds => SmallExperiment.Bits(rounds).ToList()));
    }
}
