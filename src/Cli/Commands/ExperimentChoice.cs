using FedActors.Cli.Terminal;

namespace FedActors.Cli.Commands;

/// <summary>The selected experiment. Errors in it become an <see cref="InputException"/> that shows where they are.</summary>
internal sealed record ExperimentChoice(string File, IReadOnlyList<string> Settings, ulong? Seed)
{
    public LoadedExperiment Load()
    {
        if (string.IsNullOrWhiteSpace(File)) throw new InputException($"'{File}' is not the name of a file");
        if (Directory.Exists(File)) throw new InputException($"{File}: is a folder, not a file");
        try
        {
            return ExperimentFile.Load(File, Settings, Seed);
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
        IReadOnlyList<string> settings = Seed is null ? Settings : [.. Settings, $"seed={Seed}"];
        try
        {
            return ExperimentFile.Parse($"data.set = {File}\nparticipation.participants = 1", File, settings);
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

    private static InputException Located(HoconException error) => new(
        string.Join(Environment.NewLine, error.All.Select(each => each.Message + Excerpt.Of(each.Origin))), error);
}
