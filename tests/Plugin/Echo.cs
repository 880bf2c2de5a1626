namespace FedActors.Plugin;

/// <summary>An attack in collusion: every hostile client sends the honest mean, turned round.</summary>
public sealed record Echo : AttackOptions, ICollusion
{
    public static Kind<AttackOptions> Described { get; } =
        Describe<Echo>("own-echo", "Every client of the group sends the mean of what it sees, turned round.")
            .Under("Our own")
            .Number("factor", o => o.Factor, (o, v) => o with { Factor = v }, "how far the other way")
            .Done();

    public override Kind<AttackOptions> Descriptor => Described;

    public override Knowledge Needs => Knowledge.HonestUpdates;

    public double Factor { get; init; } = 1;

    public void Collude(AdversaryView adversary)
    {
        var echo = new float[adversary.Columns];
        double[] weights = [.. Enumerable.Repeat(-Factor / adversary.Seen.Count, adversary.Seen.Count)];
        adversary.Math.WeightedSum(adversary.SeenRows, weights, echo);
        adversary.SendAll(echo);
    }
}
