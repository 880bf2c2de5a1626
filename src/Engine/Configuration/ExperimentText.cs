using FedActors.Engine.Experiments;
using FedActors.Hocon;

namespace FedActors.Engine.Configuration;

/// <summary>Experiments as configurations.</summary>
internal static class ExperimentText
{
    /// <summary>
    /// An experiment as a configuration with all its settings, whether it comes from a file or from code; null if it has parts
    /// that only code can make. To read it, the catalogue must know the same kinds.
    /// </summary>
    public static string? Write(Experiment experiment) => Document(experiment) is { } document ? HoconJson.Write(document) : null;

    /// <summary>The same as a tree, in the order of the reference.</summary>
    internal static HoconObject? Document(Experiment experiment)
    {
        try
        {
            var text = string.Join('\n', ExperimentSettings.Described.Write(experiment));
            return HoconParser.Parse(text, "experiment", new HoconOptions { TaggedObjects = true });
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
