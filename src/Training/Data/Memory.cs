namespace FedActors.Training.Data;

/// <summary>The memory of this machine, or of the container that the process may use.</summary>
internal static class Memory
{
    private const double Gigabyte = 1e9;

    /// <summary>How many bytes there are.</summary>
    public static long Available => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Throws if what a file holds cannot fit, before any memory is taken.</summary>
    /// <exception cref="DataFileException">They need more than there is.</exception>
    public static void Expect(double bytes, string file)
    {
        if (bytes > Available)
            throw new DataFileException(
                file, $"needs {bytes / Gigabyte:F1} GB of memory, but this machine has {Available / Gigabyte:F1} GB");
    }
}
