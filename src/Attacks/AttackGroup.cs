using FedActors.Attacks.Backdoors;
using FedActors.Attacks.Riders;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data;

namespace FedActors.Attacks;

/// <summary>Some hostile clients and what they do together. Exactly one of fraction, count and clients says who they are.</summary>
public sealed record AttackGroup
{
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

    /// <summary>How likely the group is to attack in a round of that time.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The one tensor whose updates are corrupted; null for the whole model.</summary>
    public string? Tensor { get; init; }

    /// <summary>What the adversary knows; null for the least that its attacks need.</summary>
    public Knowledge? Knows { get; init; }

    /// <summary>What it does, in this order: all poisoning, then all corruption, then all collusion.</summary>
    public IReadOnlyList<AttackOptions> Attacks { get; init; } = [];

    /// <summary>What the adversary knows.</summary>
    public Knowledge Knowledge => Knows ?? Needed;

    /// <summary>Whether its clients must train on their honest data as well.</summary>
    public bool NeedsHonestUpdate => Attacks.OfType<IUpdateCorruption>().Any(attack => attack.NeedsHonestUpdate)
        || (Tensor is not null && Attacks.Any(attack => attack is IDataPoisoning or StaleReplay));

    /// <summary>Whether its clients must train at all: not where all that they train is overwritten.</summary>
    public bool Trains => Tensor is not null || !Attacks.Any(Overwrites);

    /// <summary>How many rounds old the model is from which its clients train.</summary>
    public int ModelAge => Attacks.OfType<StaleReplay>().Select(attack => attack.Age).DefaultIfEmpty().Max();

    private bool Overwrites(AttackOptions attack) =>
        attack is IUpdateCorruption { IgnoresUpdate: true } || (attack is ICollusion && Knowledge >= Knowledge.HonestUpdates);

    private Knowledge Needed => Attacks.Select(attack => attack.Needs).DefaultIfEmpty().Max();

    /// <summary>Whether the group attacks in <paramref name="round"/>; all its clients together, or none.</summary>
    public bool ActsIn(int round, RandomKey key)
    {
        if (round < From || round > Until) return false;
        return Probability >= 1 || key.With("act").With(Name).With(round).Open().NextDouble() < Probability;
    }

    /// <summary>What a client of this group trains on.</summary>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default)
    {
        for (var index = 0; index < Attacks.Count; index++)
            if (Attacks[index] is IDataPoisoning attack) honest = attack.Poison(honest, classes, key.With(index), shape);
        return honest;
    }

    /// <summary>Changes what a client of this group trained.</summary>
    public void Corrupt(Span<float> update, TensorTable tensors, in OwnKnowledge known)
    {
        var (offset, length) = Columns(tensors);
        if (NeedsHonestUpdate && Tensor is not null) KeepHonest(update, offset, length, known.Honest);
        foreach (var attack in Attacks.OfType<IUpdateCorruption>())
            attack.Corrupt(update.Slice(offset, length), known.Slice(offset, length));
    }

    /// <summary>How many values a client of this group sends for an update of <paramref name="length"/>.</summary>
    public int LengthSent(int length) =>
        Attacks.OfType<IResizing>().Aggregate(length, (sent, attack) => attack.LengthSent(sent));

    /// <summary>The test samples of other classes with the trigger of the group's backdoor, labelled with its target; null without one.</summary>
    public ISamples? Triggered(ISamples test, SampleShape shape) =>
        Attacks.OfType<Backdoor>().FirstOrDefault()?.Triggered(test, shape);

    /// <summary>Lets the group overwrite its rows, once the updates of the round are in.</summary>
    public void Collude(AdversaryView adversary)
    {
        var (offset, length) = Columns(adversary.Matrix.Tensors);
        var narrowed = adversary with { Offset = offset, Columns = length };
        // What it learns from its own rows it overwrites: there is no second try.
        var overwrites = adversary.Seen.Intersect(adversary.Owned).Any();
        if (overwrites) narrowed = WithoutRunaways(narrowed);
        foreach (var attack in Attacks.OfType<ICollusion>())
            if (overwrites) attack.Collude(narrowed);
            else Collude(attack, narrowed);
    }

    /// <summary>What cannot work in a federation of so many clients and classes, with such tensors and samples where they are known.</summary>
    public IEnumerable<Problem> Check(int clients, int classes, TensorTable? tensors = null, SampleShape? shape = null) =>
        [.. this.CheckWho(clients), .. this.CheckWhen(), .. this.CheckWhat(classes, tensors, shape)];

    private (int Offset, int Length) Columns(TensorTable tensors) =>
        Tensor is null ? (0, tensors.Length) : tensors.Where(tensor => tensor.Name == Tensor).Select(tensor => (tensor.Offset, tensor.Length)).Single();

    // All are taken to be finite, which they nearly always are: looking costs as much as an average.
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

    // From an honest client whose training ran away there is nothing to learn; the server refuses it as well.
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
