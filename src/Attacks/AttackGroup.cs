using FedActors.Attacks;
using FedActors.Hocon;
using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors;

/// <summary>Some hostile clients and what they do together. Exactly one of fraction, count and clients says which.</summary>
public sealed record AttackGroup
{
    /// <summary>How configurations set it.</summary>
    public static Kind<AttackGroup> Described { get; } = new KindBuilder<AttackGroup, AttackGroup>(
        "group", "Some hostile clients and what they do together.", new AttackGroup())
        .OptionalNumber("fraction", o => o.Fraction, (o, v) => o with { Fraction = v },
            "the share of all clients that is hostile; either this, `count` or `clients`", Bounds.Share)
        .OptionalInteger("count", o => o.Count, (o, v) => o with { Count = v }, "how many clients are hostile")
        .Custom(
            new SettingLook("clients", SettingKind.WholeNumbers, "which clients are hostile"),
            (o, section, _, _) => section.Has("clients") ? o with { Clients = section.Ints("clients") } : o,
            o => o.Clients is { } clients ? HoconText.List(clients.Select(client => $"{client}")) : null)
        .Integer("from", o => o.From, (o, v) => o with { From = v },
            "the first round of the attack; rounds count from 1", Bounds.Count)
        .OptionalInteger("until", o => o.Until, (o, v) => o with { Until = v },
            "the last round of the attack; without it, that of the run")
        .Number("probability", o => o.Probability, (o, v) => o with { Probability = v },
            "the probability that the group attacks in a round between these: all its clients, or none", Bounds.Share)
        .Renamed("layer", "tensor")
        .OptionalText("tensor", o => o.Tensor, (o, v) => o with { Tensor = v },
            "the one tensor (such as 0.weight) whose updates are corrupted; without it, the whole update")
        .Word("knows", o => o.Knows, (o, v) => o with { Knows = v },
            "`nothing`: each client its own data, the model and its own update; `own-updates`: the group's honest updates; "
            + "`honest-updates`: those of all honest participants; `rule`: the server's rule as well; without it, the least that "
            + "its attacks need",
            KnowledgeWords.All)
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

    /// <summary>Which clients are hostile.</summary>
    public IReadOnlyList<int>? Clients { get; init; }

    /// <summary>The first round of the attack; rounds count from 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>The last round of the attack; null for the end of the run.</summary>
    public int? Until { get; init; }

    /// <summary>The probability that the group attacks in a round between these.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The one tensor whose updates are corrupted; null for the whole model.</summary>
    public string? Tensor { get; init; }

    /// <summary>What the adversary knows; null for the least that its attacks need.</summary>
    public Knowledge? Knows { get; init; }

    /// <summary>The attacks, in this order: all poisoning, then all corruption, then all collusion.</summary>
    public IReadOnlyList<AttackOptions> Attacks { get; init; } = [];

    /// <summary>What the adversary knows.</summary>
    public Knowledge Knowledge => Knows ?? Needed;

    /// <summary>Whether its clients must also train on their honest data.</summary>
    public bool NeedsHonestUpdate => Attacks.OfType<IUpdateCorruption>().Any(attack => attack.NeedsHonestUpdate)
        || (Tensor is not null && Attacks.Any(attack => attack is IDataPoisoning or StaleReplay));

    /// <summary>Whether its clients need to train: not if everything they train is overwritten.</summary>
    public bool Trains => Tensor is not null || !Attacks.Any(Overwrites);

    /// <summary>The age in rounds of the model from which its clients train.</summary>
    public int ModelAge => Attacks.OfType<StaleReplay>().Select(attack => attack.Age).DefaultIfEmpty().Max();

    private bool Overwrites(AttackOptions attack) =>
        attack is IUpdateCorruption { IgnoresUpdate: true } || (attack is ICollusion && Knowledge >= Knowledge.HonestUpdates);

    private Knowledge Needed => Attacks.Select(attack => attack.Needs).DefaultIfEmpty().Max();

    /// <summary>Whether the group attacks in <paramref name="round"/>: either all its clients, or none.</summary>
    public bool ActsIn(int round, RandomKey key)
    {
        if (round < From || round > Until) return false;
        return Probability >= 1 || key.With("act").With(Name).With(round).Open().NextDouble() < Probability;
    }

    /// <summary>The data that a client of this group trains on.</summary>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default)
    {
        for (var index = 0; index < Attacks.Count; index++)
            if (Attacks[index] is IDataPoisoning attack) honest = attack.Poison(honest, classes, key.With(index), shape);
        return honest;
    }

    /// <summary>Corrupts the update that a client of this group trained.</summary>
    public void Corrupt(Span<float> update, TensorTable tensors, in OwnKnowledge known)
    {
        var (offset, length) = Columns(tensors);
        if (NeedsHonestUpdate && Tensor is not null) KeepHonest(update, offset, length, known.Honest);
        foreach (var attack in Attacks.OfType<IUpdateCorruption>())
            attack.Corrupt(update.Slice(offset, length), known.Slice(offset, length));
    }

    /// <summary>How many values a client of this group sends instead of <paramref name="length"/>.</summary>
    public int LengthSent(int length) =>
        Attacks.OfType<IResizing>().Aggregate(length, (sent, attack) => attack.LengthSent(sent));

    /// <summary>
    /// The test samples of other classes with the trigger of the group's backdoor, labelled with its target; null if it has no
    /// backdoor.
    /// </summary>
    public ISamples? Triggered(ISamples test, SampleShape shape) =>
        Attacks.OfType<Backdoor>().FirstOrDefault()?.Triggered(test, shape);

    /// <summary>Lets the group overwrite its rows once all updates of the round have arrived.</summary>
    public void Collude(AdversaryView adversary)
    {
        var (offset, length) = Columns(adversary.Matrix.Tensors);
        var narrowed = adversary with { Offset = offset, Columns = length };
        // It overwrites the rows that it learns from, so there is no second try.
        var overwrites = adversary.Seen.Intersect(adversary.Owned).Any();
        if (overwrites) narrowed = WithoutRunaways(narrowed);
        foreach (var attack in Attacks.OfType<ICollusion>())
            if (overwrites) attack.Collude(narrowed);
            else Collude(attack, narrowed);
    }

    /// <summary>The problems that can be told without a federation.</summary>
    public IEnumerable<Problem> CheckAlone() => Described.Check(this).Concat(AttackGroupCheck.CheckAlone(this));

    /// <summary>
    /// The problems in a federation with these numbers of clients and classes, with these tensors and samples if they are known.
    /// </summary>
    public IEnumerable<Problem> Check(int clients, int classes, TensorTable? tensors = null, SampleShape? shape = null) =>
        [.. CheckAlone(), .. this.CheckWho(clients), .. this.CheckWhat(classes, tensors, shape)];

    private (int Offset, int Length) Columns(TensorTable tensors)
    {
        if (Tensor is null) return (0, tensors.Length);
        var attacked = tensors.Single(tensor => tensor.Name == Tensor);
        return (attacked.Offset, attacked.Length);
    }

    // Presumes that all rows are finite, as they nearly always are: checking costs as much as an average.
    private static void Collude(ICollusion attack, AdversaryView adversary)
    {
        try
        {
            attack.Collude(adversary);
        }
        catch (NotFiniteNumberException)
        {
            attack.Collude(WithoutRunaways(adversary));
        }
    }

    // The update of an honest client whose training diverged teaches nothing; the server refuses it as well.
    private static AdversaryView WithoutRunaways(AdversaryView adversary)
    {
        var isFinite = adversary.Math.AreFinite(adversary.SeenRows);
        return adversary with { Seen = [.. adversary.Seen.Where((_, index) => isFinite[index])] };
    }

    private static void KeepHonest(Span<float> update, int offset, int length, ReadOnlySpan<float> honest)
    {
        honest[..offset].CopyTo(update);
        honest[(offset + length)..].CopyTo(update[(offset + length)..]);
    }
}
