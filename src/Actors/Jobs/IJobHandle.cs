namespace FedActors.Actors.Jobs;

/// <summary>A job that was started.</summary>
public interface IJobHandle
{
    /// <summary>
    /// Takes it back: no message comes after this. A job that no worker has taken up is never computed; one that is
    /// being computed has ended when this returns, so that what it writes to may be used again.
    /// </summary>
    void Cancel();
}
