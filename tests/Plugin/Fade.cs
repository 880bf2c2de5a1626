namespace FedActors.Plugin;

/// <summary>An attack on a client's own update: only a share of it is sent.</summary>
public sealed record Fade : AttackOptions, IUpdateCorruption
{
    public static Kind<AttackOptions> Described { get; } =
        Describe<Fade>("own-fade", "Only a share of each value is sent, drawn anew for every value.")
            .Under("Our own")
            .Number("most", o => o.Most, (o, v) => o with { Most = v }, "the largest share", Bounds.Share)
            .Done();

    public override Kind<AttackOptions> Descriptor => Described;

    public double Most { get; init; } = 0.5;

    public void Corrupt(Span<float> update, in OwnKnowledge known)
    {
        var stream = known.Key.With("own-fade").Open();
        foreach (ref var value in update) value *= (float)stream.NextBetween(0, Most);
    }
}
