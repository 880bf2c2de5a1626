namespace FedActors.Attacks.Measures;

/// <summary>How well a rule told hostile updates from honest ones in a round. Cut updates have weight 0.</summary>
/// <param name="Cut">How many updates were cut.</param>
/// <param name="Hostile">How many were hostile.</param>
/// <param name="Both">How many were hostile and cut.</param>
internal readonly record struct Detection(int Cut, int Hostile, int Both)
{
    /// <summary>The hostile share of the cut updates; 1 if none was cut, as no honest one was then.</summary>
    public double Precision => Cut == 0 ? 1 : (double)Both / Cut;

    /// <summary>The share of the hostile updates that was cut; 1 if none was hostile.</summary>
    public double Recall => Hostile == 0 ? 1 : (double)Both / Hostile;

    /// <summary>
    /// Counts from a verdict's weights, where <paramref name="isHostile"/> says whether the update at a position is hostile.
    /// </summary>
    public static Detection Of(IReadOnlyList<double> weights, Func<int, bool> isHostile)
    {
        int cut = 0, hostile = 0, both = 0;
        for (var index = 0; index < weights.Count; index++)
        {
            var (isCut, bad) = (weights[index] <= 0, isHostile(index));
            if (isCut) cut++;
            if (bad) hostile++;
            if (isCut && bad) both++;
        }
        return new(cut, hostile, both);
    }
}
