namespace FedActors.Cli.Commands;

/// <summary>Where the results of a run are kept.</summary>
internal static class RunPlace
{
    /// <summary>Checks the folder before data and model are prepared.</summary>
    public static void Check(string? wanted, string experiment, TimeProvider clock)
    {
        if (wanted is not null && string.IsNullOrWhiteSpace(wanted))
            throw new InputException($"--out: '{wanted}' is not the name of a folder");
        Told(() =>
        {
            RunFolder.CheckFree(wanted ?? Fresh("runs", experiment, clock));
            return true;
        });
    }

    public static RunFolder Open(string? wanted, string experiment, TimeProvider clock) =>
        Told(() => RunFolder.Create(wanted ?? Fresh("runs", experiment, clock)));

    private static T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (RunFolderException error)
        {
            throw new InputException(error.Message, error);
        }
    }

    /// <summary><c>runs/quickstart-20260131-235900</c>, with a number appended if that is taken.</summary>
    internal static string Fresh(string parent, string experiment, TimeProvider clock)
    {
        var path = Path.Combine(parent, $"{Tame(experiment)}-{clock.GetLocalNow():yyyyMMdd-HHmmss}");
        var free = path;
        for (var number = 2; Path.Exists(free); number++) free = $"{path}-{number}";
        return free;
    }

    /// <summary>Where a sweep goes on that has no other folder.</summary>
    public static string OfSweep(string? wanted, string name) => wanted is null || !string.IsNullOrWhiteSpace(wanted)
        ? wanted ?? Path.Combine("runs", Tame(name))
        : throw new InputException($"--out: '{wanted}' is not the name of a folder");

    /// <summary>An experiment may have any name, but a folder should not.</summary>
    private static string Tame(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? letter : '-'));
}
