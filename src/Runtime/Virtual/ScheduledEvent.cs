namespace FedActors.Runtime.Virtual;

/// <summary>Something that will happen at a time to come.</summary>
internal abstract class ScheduledEvent
{
    /// <summary>Its time has come.</summary>
    public abstract void Fire();
}
