namespace FedActors;

/// <summary>The numbers that a setting may have. Only finite ones are ever allowed.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
public sealed record Bounds(double Least, double Most)
{
    /// <summary>Any number.</summary>
    public static Bounds Finite { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Above 0.</summary>
    public static Bounds Positive { get; } = Above(0);

    /// <summary>0 or more.</summary>
    public static Bounds NotNegative { get; } = AtLeast(0);

    /// <summary>From 0 to 1.</summary>
    public static Bounds Share { get; } = new(0, 1);

    /// <summary>From 0 to just below 1.</summary>
    public static Bounds BelowOne { get; } = new(0, 1) { ExcludesMost = true };

    /// <summary>Between 0 and 1, neither of them.</summary>
    public static Bounds Inside { get; } = new(0, 1) { ExcludesLeast = true, ExcludesMost = true };

    /// <summary>1 or more.</summary>
    public static Bounds Count { get; } = AtLeast(1);

    /// <summary>Whether <see cref="Least"/> itself is not allowed.</summary>
    public bool ExcludesLeast { get; init; }

    /// <summary>Whether <see cref="Most"/> itself is not allowed.</summary>
    public bool ExcludesMost { get; init; }

    /// <summary>A number or more.</summary>
    public static Bounds AtLeast(double least) => new(least, double.PositiveInfinity);

    /// <summary>More than a number.</summary>
    public static Bounds Above(double least) => AtLeast(least) with { ExcludesLeast = true };

    /// <summary>Whether a number is allowed.</summary>
    public bool Allow(double value) => double.IsFinite(value)
        && (ExcludesLeast ? value > Least : value >= Least)
        && (ExcludesMost ? value < Most : value <= Most);

    /// <summary>What is allowed, to follow "must be": <c>at least 1</c>, <c>above 0 and at most 1</c>.</summary>
    public override string ToString()
    {
        var (least, most) = (double.IsFinite(Least), double.IsFinite(Most));
        if (least && most && !ExcludesLeast && !ExcludesMost) return $"between {Least} and {Most}";
        string[] words =
        [
            .. least ? [$"{(ExcludesLeast ? "above" : "at least")} {Least}"] : Array.Empty<string>(),
            .. most ? [$"{(ExcludesMost ? "below" : "at most")} {Most}"] : Array.Empty<string>(),
        ];
        return words.Length == 0 ? "finite" : string.Join(" and ", words);
    }
}
