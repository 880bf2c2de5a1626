using FedActors.Cli.Terminal;
using FedActors.Engine.Configuration;

namespace FedActors.Cli.Commands;

/// <summary>The selected experiment. Errors in it become an <see cref="InputException"/> that shows where they are.</summary>
internal sealed record ExperimentChoice(string File, IReadOnlyList<string> Settings, ulong? Seed)
{
    private IReadOnlyList<string> AllSettings => Seed is null ? Settings : [.. Settings, $"seed={Seed}"];

    public LoadedExperiment Load() => Read(text => ExperimentFile.Parse(text, File, AllSettings));

    public LoadedSweep LoadSweep() => Read(text => SweepFile.Parse(text, File, AllSettings));

    /// <summary>What the file describes: a sweep, or else an experiment.</summary>
    public (LoadedExperiment? Experiment, LoadedSweep? Sweep) LoadEither() => Read(text =>
        SweepFile.IsSweep(text, File, AllSettings)
            ? ((LoadedExperiment?)null, (LoadedSweep?)SweepFile.Parse(text, File, AllSettings))
            : (ExperimentFile.Parse(text, File, AllSettings), null));

    private T Read<T>(Func<string, T> parse)
    {
        if (string.IsNullOrWhiteSpace(File)) throw new InputException($"'{File}' is not the name of a file");
        if (Directory.Exists(File)) throw new InputException($"{File}: is a folder, not a file");
        try
        {
            return parse(ConfigurationText.Read(File));
        }
        catch (HoconException error)
        {
            throw Located(error);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{File}: there is no such file", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{File}: cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The simplest experiment on a data set, whose name is given instead of a file.</summary>
    public LoadedExperiment LoadSet()
    {
        try
        {
            return ExperimentFile.Parse($"data.set = {File}\nparticipation.participants = 1", File, AllSettings);
        }
        catch (HoconException error)
        {
            throw Located(error);
        }
    }

    /// <summary>Opens the data and builds the model, which reveals any remaining errors.</summary>
    public static Simulation Prepare(LoadedExperiment loaded, TimeProvider clock, int? threads) =>
        Located(loaded, () => new Simulation(loaded, clock, threads));

    /// <summary>Does a step that may reveal that an experiment cannot work, and shows where the error is.</summary>
    public static T Located<T>(LoadedExperiment loaded, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (ExperimentException error)
        {
            throw Located(HoconException.Of(loaded.Locate(error.Problems)));
        }
    }

    /// <summary>Does a step that may reveal that cells of a sweep cannot work, and shows where the error is.</summary>
    public static T Located<T>(LoadedSweep loaded, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SweepException error)
        {
            throw Located(loaded.Locate(error));
        }
    }

    private static InputException Located(HoconException error) => new(
        string.Join(Environment.NewLine, error.All.Select(each => each.Message + Excerpt.Of(each.Origin))), error);
}
