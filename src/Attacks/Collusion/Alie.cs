using FedActors.Attacks.Moments;

namespace FedActors;

/// <summary>
/// <c>alie</c>, "A little is enough" (Baruch et al., NeurIPS 2019): all send mean + z·σ, column by column, just close enough to
/// be accepted. With s = ⌊n/2 + 1⌋ − f supporters needed, z = Φ⁻¹((n − f − s)/(n − f)). A hostile majority needs no supporters;
/// the probability is then kept half a client below 1.
/// </summary>
public sealed record Alie : AttackOptions, ICollusion
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<Alie>("alie",
            "A little is enough: all send mean + z·σ, column by column. With s = ⌊n/2 + 1⌋ − f, z = Φ⁻¹((n − f − s)/(n − f)).")
            .Under("In collusion")
            .Alias("little", "a-little-is-enough")
            .From("Baruch et al., NeurIPS 2019")
            .OptionalNumber("z", o => o.Z, (o, v) => o with { Z = v }, "z; if not given, the paper's")
            .Word("spread", o => o.Spread, (o, v) => o with { Spread = v }, "the divisor of σ²: `sample` n − 1, `population` n",
                ("sample", Spread.Sample), ("population", Spread.Population))
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override Knowledge Needs => Knowledge.OwnUpdates;

    /// <summary>z; null for the paper's value.</summary>
    public double? Z { get; init; }

    /// <summary>The divisor of σ.</summary>
    public Spread Spread { get; init; } = Spread.Sample;

    /// <inheritdoc/>
    public void Collude(AdversaryView adversary)
    {
        if (adversary.Seen.Count == 0 || adversary.Hostile == 0) return;
        var vector = new float[adversary.Columns];
        ColumnMoments.Shifted(adversary, Z ?? PaperZ(adversary.Participants, adversary.Hostile), Spread, vector);
        adversary.SendAll(vector);
    }

    internal static int Supporters(int participants, int hostile) => participants / 2 + 1 - hostile;

    internal static double PaperZ(int participants, int hostile)
    {
        double honest = Math.Max(1, participants - hostile);
        var probability = (honest - Supporters(participants, hostile)) / honest;
        return NormalQuantile.Of(Math.Clamp(probability, 0.5 / honest, 1 - 0.5 / honest));
    }
}
