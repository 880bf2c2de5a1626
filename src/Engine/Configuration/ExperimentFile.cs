using FedActors.Engine.Configuration;
using FedActors.Engine.Experiments;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors;

/// <summary>Reads an experiment from a HOCON file and checks everything that can be checked before its data is opened.</summary>
public static class ExperimentFile
{
    /// <summary>
    /// Reads a file. Settings <c>path=value</c> and the seed, if given, override what it says. Paths in it, plug-ins among them,
    /// are relative to the working directory; plug-ins are loaded and run.
    /// </summary>
    /// <exception cref="HoconException">It is not HOCON, not an experiment, or an experiment that cannot work.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
    public static LoadedExperiment Load(
        string path, IReadOnlyList<string> settings, ulong? seed = null, Catalogue? catalogue = null) =>
        Parse(ConfigurationText.Read(path), path, seed is null ? settings : [.. settings, $"seed={seed}"], catalogue);

    /// <summary>
    /// Reads a text; <paramref name="source"/> is its name in messages and the path that includes are relative to.
    /// </summary>
    /// <exception cref="HoconException">It is not HOCON, not an experiment, or an experiment that cannot work.</exception>
    public static LoadedExperiment Parse(
        string text, string source, IReadOnlyList<string> settings, Catalogue? catalogue = null) =>
        Read(Document(text, source, settings, []), source, catalogue);

    /// <summary>The text as a tree, with settings and other values over it.</summary>
    internal static HoconObject Document(
        string text, string source, IReadOnlyList<string> settings, IReadOnlyList<HoconObject> over)
    {
        var folder = new ConfigurationFolder(source);
        return HoconParser.Parse(text, source, new HoconOptions
        {
            TaggedObjects = true,
            Environment = Environment.GetEnvironmentVariable,
            Include = included => ConfigurationText.Include(included, folder),
            Overrides = settings,
            Over = over,
        });
    }

    /// <summary>Reads the experiment that a tree describes.</summary>
    internal static LoadedExperiment Read(HoconObject document, string source, Catalogue? catalogue)
    {
        var section = Section.Of(document);
        var known = PluginLoader.AddTo(catalogue ?? BuiltIn.Catalogue, section);
        var reading = new Reading(known) { NotYet = NotYet.All, NotYetIn = NotYet.Sections };
        var experiment = ExperimentSettings.Described.Read(section, reading, "");
        var mistakes = Mistakes.In(experiment, section, reading, source);
        if (mistakes.Count > 0) throw HoconException.Of(mistakes);
        return new LoadedExperiment(experiment, section.Resolved, reading.Places) { Source = source };
    }
}
