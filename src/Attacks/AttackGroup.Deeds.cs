using FedActors.Attacks;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <content>What the group does.</content>
public sealed partial record AttackGroup
{
    /// <summary>What the adversary knows.</summary>
    public Knowledge Knowledge => Knows ?? Needed;

    /// <summary>Whether its clients must also train on their honest data.</summary>
    public bool NeedsHonestUpdate => PoisonFrom == PoisonStart.Trained
        || Attacks.OfType<IUpdateCorruption>().Any(attack => attack.NeedsHonestUpdate)
        || (Tensor is not null && Attacks.Any(attack => attack is IDataPoisoning or StaleReplay));

    /// <summary>Whether its clients need to train: not if everything they train is overwritten.</summary>
    public bool Trains => Tensor is not null || !Attacks.Any(Overwrites);

    /// <summary>The age in rounds of the model from which its clients train.</summary>
    public int ModelAge => Attacks.OfType<StaleReplay>().Select(attack => attack.Age).DefaultIfEmpty().Max();

    private bool Overwrites(AttackOptions attack) =>
        attack is IUpdateCorruption { IgnoresUpdate: true }
        || (attack is ICollusion { StartsFromOwnUpdate: false } && Knowledge >= Knowledge.HonestUpdates);

    private Knowledge Needed => Attacks.Select(attack => attack.Needs).DefaultIfEmpty().Max();

    /// <summary>Whether the group attacks in <paramref name="round"/>: either all its clients, or none.</summary>
    public bool ActsIn(int round, RandomKey key)
    {
        if (round < From || round > Until) return false;
        return Probability >= 1 || key.With("act").With(Name).With(round).Open().NextDouble() < Probability;
    }

    /// <summary>Whether a client of the group attacks in <paramref name="round"/>.</summary>
    public bool ActsIn(int round, int client, RandomKey key) => ActsIn(round, key)
        && (ClientProbability >= 1
            || key.With("act").With(Name).With(round).With(client).Open().NextDouble() < ClientProbability);

    /// <summary>The data that a client of this group trains on.</summary>
    public ISamples Poison(PoisonedClient client)
    {
        var (samples, key) = (client.Data.Client(client.Number), client.Key.With(client.Number));
        for (var index = 0; index < Attacks.Count; index++)
            if (Attacks[index] is IDataPoisoning attack) samples = attack.Poison(samples, client, key.With(index));
        return samples;
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
