namespace FedActors.Aggregation.Prepare;

/// <summary>The median as PyTorch takes it: of an even number of values, the smaller of the two in the middle.</summary>
internal static class LowerMedian
{
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted[(sorted.Length - 1) / 2];
    }
}
