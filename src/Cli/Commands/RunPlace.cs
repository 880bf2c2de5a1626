using FedActors.Engine.RunFolders;

namespace FedActors.Cli.Commands;

/// <summary>Where a run is kept.</summary>
internal static class RunPlace
{
    public static RunFolder Open(string? wanted, string experiment, TimeProvider clock)
    {
        try
        {
            return RunFolder.Create(wanted ?? Fresh(experiment, clock));
        }
        catch (RunFolderException error)
        {
            throw new InputException(error.Message, error);
        }
    }

    /// <summary><c>runs/quickstart-20260131-235900</c>, with a number behind it where that is taken.</summary>
    private static string Fresh(string experiment, TimeProvider clock)
    {
        var path = Path.Combine("runs", $"{Tame(experiment)}-{clock.GetLocalNow():yyyyMMdd-HHmmss}");
        for (var number = 2; ; number++)
        {
            var numbered = number == 2 ? path : $"{path}-{number - 1}";
            if (!Path.Exists(numbered)) return numbered;
        }
    }

    /// <summary>An experiment may have any name, a folder better not.</summary>
    private static string Tame(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? letter : '-'));
}
