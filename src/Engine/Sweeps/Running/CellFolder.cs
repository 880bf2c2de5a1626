namespace FedActors.Engine.Sweeps.Running;

/// <summary>
/// The folder of a cell. It has its name only once everything is in it: while the cell runs it is called otherwise, and so it is
/// when the cell has failed. So nothing half-written ever counts as done.
/// </summary>
internal sealed class CellFolder(string parent, string id)
{
    /// <summary>How the name of a folder ends while its cell runs.</summary>
    public const string Unfinished = ".part";

    private const string Broken = ".failed";

    /// <summary>The folder of a cell that is done.</summary>
    public string Done { get; } = Path.Combine(parent, id);

    /// <summary>The folder of a cell that runs.</summary>
    public string Running => Done + Unfinished;

    /// <summary>The folder of a cell that has failed.</summary>
    public string Failed => Done + Broken;

    public bool IsDone => Directory.Exists(Done);

    /// <summary>Makes room for another try.</summary>
    public void Clear()
    {
        foreach (var folder in (string[])[Running, Failed, Done])
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    public void Finish() => Directory.Move(Running, Done);

    public void Fail()
    {
        if (Directory.Exists(Running)) Directory.Move(Running, Failed);
    }

    /// <summary>Forgets a run that was interrupted.</summary>
    public void Drop()
    {
        if (Directory.Exists(Running)) Directory.Delete(Running, recursive: true);
    }
}
