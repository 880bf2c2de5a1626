namespace FedActors.Training.Modules;

/// <summary>
/// Receives the gradient of a part of the parameters as soon as it is known, for example an optimiser that takes a step.
/// </summary>
public interface IGradientSink
{
    /// <summary>
    /// Receives the gradient of the parameters from <paramref name="offset"/> on. May change those parameters immediately.
    /// </summary>
    void Take(int offset, ReadOnlySpan<float> gradient);

    /// <summary>Receives new values for parameters without a gradient, such as running means.</summary>
    void Replace(int offset, ReadOnlySpan<float> values);
}
