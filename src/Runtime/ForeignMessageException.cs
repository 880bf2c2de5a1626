namespace FedActors;

/// <summary>
/// A message came into a simulated run from a thread that does not belong to it, so that the run could not be repeated.
/// </summary>
public sealed class ForeignMessageException(string path, string message)
    : Exception($"'{message}' was sent to {path} from a thread outside the simulation; let a job bring it, or use the wall clock")
{
    /// <summary>Whom it was sent to.</summary>
    public string Path => path;

    /// <summary>The kind of message.</summary>
    public string Kind => message;
}
