using System.Globalization;
using FedActors.Engine.Reports;

namespace FedActors.Engine.Sweeps;

/// <summary>What a sweep has cost.</summary>
internal static class Cost
{
    /// <summary>In hours of processors, and for short sweeps in a unit that says something.</summary>
    public static string InWords(TimeSpan processors)
    {
        var hours = string.Create(CultureInfo.InvariantCulture, $"{processors.TotalHours:0.0##} CPU hours");
        return processors.TotalHours >= 1 ? hours : $"{hours} ({Figures.Duration(processors)})";
    }
}
