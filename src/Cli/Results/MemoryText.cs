using System.Globalization;

namespace FedActors.Cli.Results;

/// <summary>An amount of memory for people.</summary>
internal static class MemoryText
{
    private const double Megabyte = 1e6, Gigabyte = 1e9;

    public static string Of(double bytes) => bytes < Gigabyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:F0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Gigabyte:F1} GB");
}
