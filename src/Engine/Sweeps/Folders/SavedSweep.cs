using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Sweeps.Folders;

/// <summary>A sweep as its folder keeps it. It may still go on.</summary>
internal static class SavedSweep
{
    /// <exception cref="RunFolderException">It holds no sweep, or files of it cannot be read.</exception>
    public static SweepContent Read(string path)
    {
        var content = Described(path);
        return content with { Cells = [.. content.Cells.Select(cell => Cell(path, cell))] };
    }

    /// <summary>What <c>sweep.json</c> says; null where there is none that can be read.</summary>
    public static SweepContent? TryDescribed(string path)
    {
        try
        {
            return SweepFolder.IsAt(path) ? Described(path) : null;
        }
        catch (RunFolderException)
        {
            return null;
        }
    }

    /// <summary>A cell as its folder keeps it; null if that cannot be read.</summary>
    public static CellResult? TryCell(string path, CellResult cell)
    {
        try
        {
            return Cell(path, cell);
        }
        catch (RunFolderException)
        {
            return null;
        }
    }

    private static SweepContent Described(string path)
    {
        var file = Path.Combine(path, SweepFolder.Description);
        try
        {
            return SweepJson.Read(File.ReadAllBytes(file));
        }
        catch (FormatException error)
        {
            throw new RunFolderException(file, error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(file, $"cannot be read: {error.Message}", error);
        }
    }

    private static CellResult Cell(string path, CellResult cell)
    {
        var folder = SweepFolder.CellIn(path, cell.Id);
        if (!folder.IsDone)
            return cell.State == CellState.Failed
                ? cell with { Folder = Directory.Exists(folder.Failed) ? folder.Failed : null }
                : cell with { State = CellState.Missing };
        var run = SavedRun.Read(folder.Done);
        string[] order = [.. run.Summary.Rules.Keys];
        return (cell with { Folder = folder.Done, Why = null }).With(run.Rounds, run.Summary.Facts, run.Summary.Measures, order);
    }
}
