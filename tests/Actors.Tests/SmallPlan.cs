using FedActors.Actors.Devices;
using FedActors.Actors.Hostility;
using FedActors.Actors.Trainers;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Tests;

/// <summary>A federation of ten writers who train a linear model.</summary>
internal static class SmallPlan
{
    public const int Clients = 10;

    public static FederationPlan Create(Action<RoundResult, ModelVersion>? onRound = null, params AttackGroup[] attacks)
    {
        var key = RandomKey.Of(5);
        var data = new PenDigitsOptions { Writers = Clients, TestWriters = 2 }.Load(key, 1).ByOwner();
        var model = new LogisticOptions().Build(data.Shape, data.Classes);
        return new FederationPlan
        {
            Id = "test",
            Name = "test",
            Key = key,
            Rounds = 2,
            Data = data,
            Trainer = Trainer.Of(model, new LocalTraining()),
            Participation = new Participation { Participants = 4, OverSelection = 1.5, Deadline = TimeSpan.FromSeconds(100) },
            Devices = new DeviceFleet(new DeviceOptions(), key),
            Adversaries = new Adversaries(attacks, Clients, key),
            Rule = () => new AverageOptions().Build(model.Tensors),
            ClientsKept = Clients,
            OnRound = onRound ?? ((_, _) => { }),
            Clock = TimeProvider.System,
        };
    }

    /// <summary>A workbench on which a round has begun, starting from a model of zeros.</summary>
    public static Workbench Bench(FederationPlan plan, int round = 1)
    {
        var bench = new Workbench(plan);
        bench.Models.Add(new ModelVersion(0, new float[plan.Model.Tensors.Length], []));
        for (var number = 1; number <= round; number++) bench.Models.Begin(number, 0);
        return bench;
    }
}
