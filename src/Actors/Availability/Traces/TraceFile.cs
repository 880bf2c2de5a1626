namespace FedActors.Actors.Availability.Traces;

/// <summary>Files that say when devices were available. They are read whole before anything runs.</summary>
internal static class TraceFile
{
    /// <summary>The longest time that a file may speak of.</summary>
    public const double MostSeconds = 100 * 365.25 * 86400;

    /// <summary>The devices, in the order of the file.</summary>
    /// <exception cref="DataException">It cannot be read, is damaged, or leaves open when a device is available.</exception>
    public static IReadOnlyList<Timeline> Read(string path, TraceFormat format)
    {
        var timelines = format switch
        {
            TraceFormat.FedScale => FedScaleTrace.Read(path),
            TraceFormat.Flash => FlashTrace.Read(path),
            _ => CsvTrace.Read(path),
        };
        return timelines.Count > 0 ? timelines : throw new DataFileException(path, "has no devices");
    }
}
