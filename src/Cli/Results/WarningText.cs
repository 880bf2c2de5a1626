using FedActors.Cli.Terminal;

namespace FedActors.Cli.Results;

/// <summary>Warnings for people, each with its place in the file.</summary>
internal static class WarningText
{
    public static void Write(TextWriter writer, IReadOnlyList<HoconException> warnings)
    {
        foreach (var warning in warnings) writer.WriteLine($"warning: {warning.Message}{Excerpt.Of(warning.Origin)}");
    }
}
