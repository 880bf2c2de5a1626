namespace FedActors;

/// <summary>
/// CYBER-0 (arXiv 2502.00193): clients send how steep their loss is along random directions that everybody can draw, and the
/// rule aggregates these few numbers. No gradient is computed, and neither models nor directions are sent.
/// </summary>
public sealed record ZeroOrderOptions : MethodOptions
{
    private const int MostSlopes = 1 << 20;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<MethodOptions> Described { get; } = new KindBuilder<MethodOptions, ZeroOrderOptions>(
        "zero-order",
        "Clients send how steep their loss is along random directions, a few numbers that the rule aggregates: "
        + "w ← w − η·Σ R_r·z_r, where η is `server.learning-rate`.",
        new ZeroOrderOptions())
        .From("CYBER-0, arXiv 2502.00193")
        .Integer("directions", o => o.Directions, (o, v) => o with { Directions = v },
            "ν, how many random directions; each costs two forward passes", new Bounds(1, MostSlopes))
        .Number("mu", o => o.Mu, (o, v) => o with { Mu = v },
            "μ, how far along a direction the loss is measured, on both sides", Bounds.Positive)
        .Integer("epochs", o => o.Epochs, (o, v) => o with { Epochs = v },
            "K, how often a client measures and steps; each time on one mini-batch, the same for all directions",
            new Bounds(1, MostSlopes))
        .Word("estimator", o => o.Estimator, (o, v) => o with { Estimator = v },
            "`unbiased`: new directions in each epoch, K·ν numbers are sent; `biased`: the same in all, ν numbers, their sums",
            ("unbiased", DirectionReuse.Unbiased), ("biased", DirectionReuse.Biased))
        .OptionalNumber("local-rate", o => o.LocalRate, (o, v) => o with { LocalRate = v },
            "the step size between a client's own epochs; needed with more than one", Bounds.Positive)
        .Done();

    /// <inheritdoc/>
    public override Kind<MethodOptions> Descriptor => Described;

    /// <summary>ν, the number of directions.</summary>
    public int Directions { get; init; } = 64;

    /// <summary>μ, how far along a direction the loss is measured.</summary>
    public double Mu { get; init; } = 1e-3;

    /// <summary>K, the number of local epochs.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Whether each epoch has new directions.</summary>
    public DirectionReuse Estimator { get; init; }

    /// <summary>The step size between local epochs; null where there is only one.</summary>
    public double? LocalRate { get; init; }

    /// <summary>How many numbers a client sends.</summary>
    public int Slopes => Estimator == DirectionReuse.Biased ? Directions : checked(Directions * Epochs);

    /// <summary>The number of the first direction of an epoch.</summary>
    internal int FirstOf(int epoch) => Estimator == DirectionReuse.Biased ? 0 : epoch * Directions;

    /// <summary>Settings that do not go together, by key.</summary>
    public IEnumerable<Problem> CheckTogether()
    {
        if (Epochs > 1 && LocalRate is null)
            yield return new("local-rate", $"must be given: a client steps between its {Epochs} epochs");
        if (Epochs == 1 && LocalRate is not null)
            yield return new("local-rate", "has no meaning with one epoch: a client steps between its epochs");
        if (Estimator == DirectionReuse.Unbiased && (long)Directions * Epochs > MostSlopes)
            yield return new("directions",
                $"is {Directions} in each of {Epochs} epochs, but a client may send at most {MostSlopes} numbers");
    }
}
