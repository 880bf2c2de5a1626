namespace FedActors.Attacks.Measures;

/// <summary>How well a rule told hostile updates from honest ones in a round. Cut are those that have no weight in the aggregate.</summary>
/// <param name="Cut">How many updates were cut.</param>
/// <param name="Hostile">How many were hostile.</param>
/// <param name="Both">How many were hostile and cut.</param>
public readonly record struct Detection(int Cut, int Hostile, int Both)
{
    /// <summary>The hostile share of those cut; 1 where nobody was cut, for nobody was wronged.</summary>
    public double Precision => Cut == 0 ? 1 : (double)Both / Cut;

    /// <summary>The share of the hostile that was cut; 1 where nobody was hostile.</summary>
    public double Recall => Hostile == 0 ? 1 : (double)Both / Hostile;

    /// <summary>Judges a verdict's weights; the update at position i comes from a hostile client where <paramref name="isHostile"/> says so.</summary>
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
