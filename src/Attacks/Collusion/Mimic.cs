namespace FedActors.Attacks.Collusion;

/// <summary>
/// <c>mimic</c> (Karimireddy et al., "Byzantine-robust learning on heterogeneous datasets", ICLR 2022): all send the update of one
/// honest participant, so that its data weigh too much. Nothing about it is an outlier.
/// </summary>
public sealed record Mimic : AttackOptions, ICollusion
{
    /// <inheritdoc/>
    public override string Name => "mimic";

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.HonestUpdates;

    /// <summary>Which of the participants that it sees, in client order; past the last it starts again.</summary>
    public int Victim { get; init; }

    /// <inheritdoc/>
    public void Collude(Adversary adversary)
    {
        if (adversary.Seen.Count > 0) adversary.SendAll(adversary.SeenRow(Victim % adversary.Seen.Count));
    }

    /// <inheritdoc/>
    public override IEnumerable<AttackProblem> Check(int classes)
    {
        if (Victim < 0) yield return new("victim", $"is {Victim}, must not be negative");
    }
}
