namespace FedActors.Runtime.Jobs;

/// <summary>A job that was started.</summary>
internal interface IJobHandle
{
    /// <summary>The number that its <see cref="JobDone"/> will carry.</summary>
    long Id { get; }

    /// <summary>
    /// Takes it back. It is not waited for: its <see cref="JobDone"/> comes as soon as it has ended, at once where no worker
    /// had begun, and says that it was cancelled. From then on, what it writes to may be used again.
    /// </summary>
    void Cancel();

    /// <summary>Takes it back and waits until it has ended; no message comes. For an actor that is about to stop.</summary>
    void CancelAndWait();
}
