namespace FedActors;

/// <summary>Whether there are enough updates for f hostile ones among them.</summary>
public static class ByzantineBound
{
    /// <summary>For a rule that needs <paramref name="factor"/> · f + <paramref name="plus"/> updates.</summary>
    public static IEnumerable<Problem> Check(string rule, int f, int factor, int plus, int updates)
    {
        if (updates < (long)factor * f + plus)
        {
            var needed = $"{Formula(factor, plus)} = {(long)factor * f + plus}";
            var remedy = Remedy(factor, plus, updates);
            yield return new("f", $"{rule} needs at least {needed} updates, but only {updates} take part{remedy}");
        }
    }

    private static string Formula(int factor, int plus) => $"{(factor == 1 ? "f" : $"{factor} f")} + {plus}";

    private static string Remedy(int factor, int plus, int updates) =>
        updates < plus ? "" : $"; with {updates}, f can be at most {(updates - plus) / factor}";
}
