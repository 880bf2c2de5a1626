namespace FedActors.Training.Modules;

/// <summary>Takes the gradient of a part of the parameters as soon as it is known: an optimiser that makes a step of it.</summary>
internal interface IGradientSink
{
    /// <summary>The gradient of the parameters from <paramref name="offset"/> on. May change those parameters at once.</summary>
    void Take(int offset, ReadOnlySpan<float> gradient);

    /// <summary>New values for parameters that follow no gradient, such as running means.</summary>
    void Replace(int offset, ReadOnlySpan<float> values);
}
