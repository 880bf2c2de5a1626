using System.Diagnostics;
using FedActors.Actors;
using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Results;
using FedActors.Actors.Rounds;
using FedActors.Aggregation.Rules.Average;
using FedActors.Engine.Jobs;
using FedActors.Engine.Loop;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Idle;
using FedActors.Training.Local;
using FedActors.Training.Models;

namespace FedActors.Bench.Actors;

/// <summary>
/// Federations of idle clients: what a client costs in memory, how long a million take to spawn, and how long a round of
/// many takes when downloads, training and uploads are simulated and nothing is computed.
/// </summary>
internal static class Population
{
    public static (double Seconds, double BytesPerClient) Spawn(int clients)
    {
        using var pool = new JobPool(1);
        var plan = Plan(clients, participants: 1, rounds: 1, _ => { });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        using var loop = new EventLoop(pool);
        loop.Spawn("federation", () => new Federation(plan));
        var seconds = clock.Elapsed.TotalSeconds;
        return (seconds, (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)clients);
    }

    public static IReadOnlyList<double> RoundSeconds(int clients, int rounds)
    {
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        var last = TimeSpan.Zero;
        var plan = Plan(clients, clients, rounds, _ =>
        {
            times.Add((clock.Elapsed - last).TotalSeconds);
            last = clock.Elapsed;
        });
        using var pool = new JobPool(1);
        using var loop = new EventLoop(pool);
        loop.Run(loop.Spawn("federation", () => new Federation(plan)), CancellationToken.None);
        return times[1..];
    }

    private static FederationPlan Plan(int clients, int participants, int rounds, Action<RoundResult> onRound)
    {
        var key = RandomKey.Of(1);
        var model = new IdleModelOptions().Build(default, 2);
        return new FederationPlan
        {
            Run = "bench",
            Key = key,
            Rounds = rounds,
            Data = new IdleDataOptions { Count = clients }.Open(key, 1),
            Model = model,
            Training = new LocalTraining(),
            Participation = new Participation { Participants = participants },
            Devices = new DeviceFleet(new DeviceOptions(), key),
            Adversaries = new Adversaries([], clients, key),
            Rule = () => new AverageOptions().Build(model.Tensors),
            OnRound = (result, _) => onRound(result),
            Clock = TimeProvider.System,
        };
    }
}
