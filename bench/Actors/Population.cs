using System.Diagnostics;
using Akka.Actor;
using FedActors.Actors;
using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Trainers;
using FedActors.Actors.Wire;
using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Virtual;
using FedActors.Training.Data.Idle;
using FedActors.Training.Models;

namespace FedActors.Bench.Actors;

/// <summary>
/// Federations of idle clients: how long a round of many clients takes when downloads, training and uploads are simulated but
/// nothing is computed, with clients that are kept between rounds and with clients that are all new.
/// </summary>
internal static class Population
{
    /// <summary>The time of each round except the first.</summary>
    public static IReadOnlyList<double> RoundSeconds(int clients, int participants, int rounds, int kept)
    {
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        var last = TimeSpan.Zero;
        Run(Plan(clients, participants, rounds, kept, _ =>
        {
            times.Add((clock.Elapsed - last).TotalSeconds);
            last = clock.Elapsed;
        }));
        return times[2..];
    }

    /// <summary>The time from nothing to the untrained model, and the memory that this takes per client.</summary>
    public static (double Seconds, double BytesPerClient) Start(int clients)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        (double, double) found = default;
        Run(Plan(clients, Math.Min(clients, 1000), 1, 4096, result =>
        {
            if (result.Round > 0) return;
            var seconds = clock.Elapsed.TotalSeconds;
            found = (seconds, (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)clients);
        }));
        return found;
    }

    private static void Run(FederationPlan plan)
    {
        using var pool = new JobPool(1);
        using var host = new VirtualHost(pool, _ => { }, WireConfig.Settings);
        host.Run(Props.Create<Federation>(plan), "federation", CancellationToken.None);
    }

    private static FederationPlan Plan(int clients, int participants, int rounds, int kept, Action<RoundResult> onRound)
    {
        var key = RandomKey.Of(1);
        var model = new IdleModelOptions().Build(default, 2);
        return new FederationPlan
        {
            Id = "bench",
            Name = "bench",
            Key = key,
            Rounds = rounds,
            Data = new IdleDataOptions { Count = clients }.Open(key, 1),
            Trainer = Trainer.Of(model, new LocalTraining()),
            Participation = new Participation { Participants = participants },
            Devices = new DeviceFleet(new DeviceOptions(), key),
            Adversaries = new Adversaries([], clients, key),
            Rule = () => new AverageOptions().Build(model.Tensors),
            ClientsKept = kept,
            OnRound = (result, _) => onRound(result),
            Clock = TimeProvider.System,
        };
    }
}
