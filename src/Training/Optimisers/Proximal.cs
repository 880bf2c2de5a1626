using FedActors.Numerics.Memory;
using FedActors.Numerics.Optimisers;
using FedActors.Training.Modules;

namespace FedActors.Training.Optimisers;

/// <summary>
/// FedProx's term, as part of the gradients that an optimiser sees. Running statistics have no gradient, so nothing pulls them.
/// </summary>
internal sealed class Proximal(float mu, AlignedFloats parameters, Optimiser optimiser) : IGradientSink, IDisposable
{
    private readonly ProximalStep _step = new(mu);
    private readonly AlignedFloats _start = new(parameters.Length);
    private readonly AlignedFloats _pulled = new(parameters.Length);

    /// <summary>A client starts from this model.</summary>
    public void Start(ReadOnlySpan<float> model) => model.CopyTo(_start.Span);

    /// <inheritdoc/>
    public void Take(int offset, ReadOnlySpan<float> gradient)
    {
        var length = gradient.Length;
        var pulled = _pulled.Span.Slice(offset, length);
        _step.Apply(gradient, parameters.Span.Slice(offset, length), _start.Span.Slice(offset, length), pulled);
        optimiser.Take(offset, pulled);
    }

    /// <inheritdoc/>
    public void Replace(int offset, ReadOnlySpan<float> values) => optimiser.Replace(offset, values);

    /// <inheritdoc/>
    public void Dispose()
    {
        _start.Dispose();
        _pulled.Dispose();
    }
}
