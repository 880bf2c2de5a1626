namespace FedActors.Training.Data;

/// <summary>The memory of this machine, or of the container that the process may use.</summary>
internal static class Memory
{
    private const double Gigabyte = 1e9;

    /// <summary>What to tell a user whose data cannot fit, before any memory is taken; null if they may.</summary>
    public static string? Refusal(double bytes)
    {
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return bytes > available
            ? $"needs {bytes / Gigabyte:F1} GB of memory, but this machine has {available / Gigabyte:F1} GB"
            : null;
    }

    /// <summary>Throws if what a file holds cannot fit.</summary>
    /// <exception cref="DataFileException">It needs more than there is.</exception>
    public static void Expect(double bytes, string file)
    {
        if (Refusal(bytes) is { } refusal) throw new DataFileException(file, refusal);
    }
}
