namespace FedActors;

/// <summary>A stage that changes the updates of a part before the rule sees them.</summary>
public interface IPrepare
{
    /// <summary>The updates after the stage.</summary>
    ViewUpdates Apply(ViewUpdates updates);
}
