namespace FedActors;

/// <summary>A stage that combines the chosen rows into one.</summary>
public interface ICombiner
{
    /// <summary>Writes one row made of those that were chosen to <paramref name="result"/>.</summary>
    void Combine(ViewUpdates updates, Choice choice, Span<float> result);
}
