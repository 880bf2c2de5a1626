using FedActors.Attacks;
using FedActors.Hocon;
using FedActors.Settings;

namespace FedActors;

/// <summary>
/// Some hostile clients and what they do together. Exactly one of fraction, count, chance and clients says which.
/// </summary>
public sealed partial record AttackGroup
{
    /// <summary>How configurations set it.</summary>
    public static Kind<AttackGroup> Described { get; } = new KindBuilder<AttackGroup, AttackGroup>(
        "group", "Some hostile clients and what they do together.", new AttackGroup())
        .OptionalNumber("fraction", o => o.Fraction, (o, v) => o with { Fraction = v },
            "the share of all clients that is hostile; either this, `count`, `chance` or `clients`", Bounds.Share)
        .OptionalInteger("count", o => o.Count, (o, v) => o with { Count = v }, "how many clients are hostile")
        .OptionalNumber("chance", o => o.Chance, (o, v) => o with { Chance = v },
            "the probability with which each client is hostile, drawn once for each", Bounds.Share)
        .Custom(
            new SettingLook("clients", SettingKind.WholeNumbers, "which clients are hostile"),
            (o, section, _, _) => section.Has("clients") ? o with { Clients = section.Ints("clients") } : o,
            o => o.Clients is { } clients ? HoconText.List(clients.Select(client => $"{client}")) : null)
        .OptionalInteger("per-round", o => o.PerRound, (o, v) => o with { PerRound = v },
            "how many of the clients asked in a round are of the group: exactly so many, drawn from it, and none of its others; "
            + "without it, whoever is drawn from all clients", Bounds.Count)
        .Integer("from", o => o.From, (o, v) => o with { From = v },
            "the first round of the attack; rounds count from 1", Bounds.Count)
        .OptionalInteger("until", o => o.Until, (o, v) => o with { Until = v },
            "the last round of the attack; without it, that of the run")
        .Number("probability", o => o.Probability, (o, v) => o with { Probability = v },
            "the probability that the group attacks in a round between these: all its clients, or none", Bounds.Share)
        .Number("client-probability", o => o.ClientProbability, (o, v) => o with { ClientProbability = v },
            "the probability that a client of the group attacks in such a round, drawn for each client and round", Bounds.Share)
        .Renamed("layer", "tensor")
        .OptionalText("tensor", o => o.Tensor, (o, v) => o with { Tensor = v },
            "the one tensor (such as 0.weight) whose updates are corrupted; without it, the whole update")
        .Word("knows", o => o.Knows, (o, v) => o with { Knows = v },
            "`nothing`: each client its own data, the model and its own update; `own-updates`: the group's honest updates; "
            + "`honest-updates`: those of all honest participants; `rule`: the server's rule as well; without it, the least that "
            + "its attacks need",
            KnowledgeWords.All)
        .Word("poison-from", o => o.PoisonFrom, (o, v) => o with { PoisonFrom = v },
            "what training on poisoned data starts from: the `global` model, or the model that the client has just `trained` on "
            + "its honest data, as AgrAmplifier's program does; the update is the difference to it",
            ("global", PoisonStart.Global), ("trained", PoisonStart.Trained))
        .WrittenIfSet("client-probability", "poison-from")
        .Kinds("does", o => o.Attacks, (o, v) => o with { Attacks = v },
            "the attacks, combined in this order: first all poisoning of data, then all corruption of updates, then all "
            + "collusion")
        .Done();

    /// <summary>Its name in reports; its random choices depend on it.</summary>
    public string Name { get; init; } = "attackers";

    /// <summary>The share of all clients that is hostile, between 0 and 1.</summary>
    public double? Fraction { get; init; }

    /// <summary>How many clients are hostile.</summary>
    public int? Count { get; init; }

    /// <summary>The probability with which each client is hostile, drawn once for each.</summary>
    public double? Chance { get; init; }

    /// <summary>Which clients are hostile.</summary>
    public IReadOnlyList<int>? Clients { get; init; }

    /// <summary>How many of the clients asked in a round are of the group; null for whoever is drawn.</summary>
    public int? PerRound { get; init; }

    /// <summary>The first round of the attack; rounds count from 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>The last round of the attack; null for the end of the run.</summary>
    public int? Until { get; init; }

    /// <summary>The probability that the group attacks in a round between these.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The probability that a client attacks in such a round.</summary>
    public double ClientProbability { get; init; } = 1;

    /// <summary>What training on poisoned data starts from.</summary>
    public PoisonStart PoisonFrom { get; init; }

    /// <summary>The one tensor whose updates are corrupted; null for the whole model.</summary>
    public string? Tensor { get; init; }

    /// <summary>What the adversary knows; null for the least that its attacks need.</summary>
    public Knowledge? Knows { get; init; }

    /// <summary>The attacks, in this order: all poisoning, then all corruption, then all collusion.</summary>
    public IReadOnlyList<AttackOptions> Attacks { get; init; } = [];
}
