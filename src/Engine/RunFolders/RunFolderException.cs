namespace FedActors;

/// <summary>Results cannot be saved; the message says where and why.</summary>
public sealed class RunFolderException(string path, string problem, Exception? cause = null)
    : Exception($"{path}: {problem}", cause)
{
    /// <summary>The folder or file that cannot be written.</summary>
    public string Path { get; } = path;
}
