namespace FedActors.Actors.Timing;

/// <summary>A message that is to come.</summary>
public interface ITimerHandle
{
    /// <summary>Takes it back; no message comes after this. Of no effect once it has come.</summary>
    void Cancel();
}
