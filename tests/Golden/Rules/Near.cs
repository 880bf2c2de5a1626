namespace FedActors.Golden.Rules;

/// <summary>References in double precision against our single precision.</summary>
public static class Near
{
    /// <summary>The largest difference, as a share of the largest expected number or of 1.</summary>
    public static double Difference(ReadOnlySpan<double> expected, ReadOnlySpan<float> found)
    {
        if (expected.Length != found.Length)
            throw new ArgumentException($"{found.Length} numbers were found, {expected.Length} expected");
        var (largest, scale) = (0.0, 1.0);
        for (var i = 0; i < found.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(expected[i] - found[i]));
            scale = Math.Max(scale, Math.Abs(expected[i]));
        }
        return largest / scale;
    }
}
