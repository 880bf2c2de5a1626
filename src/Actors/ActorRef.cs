namespace FedActors.Actors;

/// <summary>The address of an actor: all that others know of it.</summary>
public abstract class ActorRef
{
    /// <summary>Where it stands in the tree, such as <c>/federation/coordinator/client-17</c>.</summary>
    public abstract string Path { get; }

    /// <summary>
    /// Sends a message: at most once, in order for each pair of actors. To an actor that has stopped it is a dead letter,
    /// which the host counts.
    /// </summary>
    public abstract void Tell(object message);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
