namespace FedActors;

/// <summary>A stage that judges the rows of a part.</summary>
public interface IChooser
{
    /// <summary>Judges each row.</summary>
    Choice Choose(ViewUpdates updates);
}
