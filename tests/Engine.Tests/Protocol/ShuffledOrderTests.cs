using System.Globalization;
using Akka.Actor;
using Akka.Configuration;
using FedActors.Actors;
using FedActors.Actors.Wire;
using FedActors.Engine.Experiments;
using FedActors.Engine.Tests.Experiments;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Virtual;

namespace FedActors.Engine.Tests.Protocol;

/// <summary>
/// Akka guarantees the order of messages only between one sender and one receiver. So the bits must be the same whichever of the
/// actors with waiting messages goes next: two hundred random orders for each way in which a round may go.
/// Messages that only cross in real time, such as an update and the recall of its row, have tests beside their actors.
/// </summary>
public sealed class ShuffledOrderTests
{
    private const int Seeds = 200;

    private const string Small = """
        rounds = 3
        data { set = blobs, clients = 24, samples = 12, test = 40 }
        model = logistic

        """;

    private static readonly Dictionary<string, string> Ways = new()
    {
        ["everybody"] = "participation { participants = 24 }",
        ["over-selection"] = "participation { participants = 8, over-selection = 1.7 }",
        ["ties"] = """
            participation { participants = 6, over-selection = 2.5 }
            devices {
              samples-per-second { median = 20, sigma = 0 }
              download { median = 100kB, sigma = 0 }
              upload { median = 1kB, sigma = 0 }
            }
            """,
        ["late"] = """
            participation { participants = 18, deadline = 1s, quorum = 0.4 }
            devices { samples-per-second { median = 15, sigma = 0.5 } }
            """,
        ["kept"] = """
            participation { participants = 18, deadline = 1s, quorum = 0.4 }
            devices { samples-per-second { median = 15, sigma = 0.5 } }
            training { keep-optimiser = true, optimiser = adam }
            attack { count = 4, poison-from = trained, does = [label-flip] }
            """,
        ["void"] = """
            participation { participants = 18, deadline = 1s, quorum = 0.95 }
            devices { samples-per-second { median = 15, sigma = 0.5 } }
            evaluation.every = 2
            """,
        ["adversaries"] = """
            participation { participants = 16, over-selection = 1.2 }
            attacks {
              a { count = 4, does = [alie] }, b { count = 3, does = [ipm] }, c { count = 2, does = [stale-replay { age = 1 }] }
            }
            rule = median
            """,
        ["malformed"] = """
            participation { participants = 16 }
            attacks { a { count = 4, does = [non-finite] }, b { count = 4, does = [wrong-length] } }
            rule = krum { f = 4 }
            """,
        ["lost"] = """
            participation { participants = 10, over-selection = 1.4, quorum = 0.1 }
            devices { samples-per-second { median = 15, sigma = 0.5 }, availability = spans { on = 2s, off = 1s } }
            """,
        ["paused"] = """
            participation { participants = 10, over-selection = 1.4, deadline = 4s, quorum = 0.1 }
            devices {
              samples-per-second { median = 15, sigma = 0.5 }, availability = spans { on = 500ms, off = 300ms }, when-gone = pause
            }
            """,
        ["failing"] = "participation { participants = 14, over-selection = 1.5 }",
    };

    public static TheoryData<string, int> All()
    {
        var all = new TheoryData<string, int>();
        foreach (var way in Ways.Keys)
            // Clients that are kept between rounds, and clients that are new in each round.
            foreach (var kept in new[] { 4096, 0 }) all.Add(way, kept);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_bits_are_the_same_whoever_goes_next(string way, int kept)
    {
        using var pool = new JobPool(2);
        var experiment = ExperimentFile.Parse(Small + Ways[way], $"{way}.conf", []).Experiment;
        if (way == "failing")
            experiment = experiment with { Attacks = [new AttackGroup { Fraction = 0.3, Attacks = [new Saboteur()] }] };
        var prepared = new PreparedExperiment(experiment, threads: 2);
        var usual = Run(prepared, pool, kept, seed: null);

        Assert.Equal(4, usual.Count);
        for (var seed = 1; seed <= Seeds; seed++) Assert.Equal(usual, Run(prepared, pool, kept, seed));
    }

    private static List<string> Run(PreparedExperiment prepared, JobPool pool, int kept, int? seed)
    {
        var rounds = new List<RoundResult>();
        var text = string.Create(CultureInfo.InvariantCulture, $"shuffle-seed = {seed}, throughput = 1");
        var order = seed is null
            ? Config.Empty
            : ConfigurationFactory.ParseString($"akka.actor.default-dispatcher {{ {text} }}");
        using var host = new VirtualHost(pool, _ => { }, order.WithFallback(WireConfig.Settings));
        var plan = prepared.Plan(prepared.Runs[0], "shuffled", (round, _) => rounds.Add(round), TimeProvider.System);
        host.Run(Props.Create<Federation>(plan with { ClientsKept = kept }), "federation", CancellationToken.None);
        return [.. SmallExperiment.Bits(rounds)];
    }

    /// <summary>Makes the job of its client throw.</summary>
    private sealed record Saboteur : AttackOptions, IUpdateCorruption
    {
        public override string Name => "saboteur";

        public void Corrupt(Span<float> update, in OwnKnowledge known) => throw new InvalidOperationException("sabotage");
    }
}
