using FedActors.Numerics.Memory;
using FedActors.Training.Modules;

namespace FedActors.Training.Optimisers;

/// <summary>Updates the parameters of one thread's network as their gradients arrive.</summary>
internal abstract class Optimiser(AlignedFloats parameters) : IGradientSink, IDisposable
{
    /// <summary>The parameters that it updates.</summary>
    protected Span<float> Parameters => parameters.Span;

    /// <summary>The number of steps started for this client.</summary>
    protected int Steps { get; private set; }

    /// <summary>Creates the optimiser for <paramref name="options"/> that updates <paramref name="parameters"/>.</summary>
    public static Optimiser For(OptimiserOptions options, AlignedFloats parameters) => options switch
    {
        SgdOptions sgd => new Sgd(sgd, parameters),
        AdamOptions adam => new Adam(adam, parameters),
        _ => throw new ArgumentException($"there is no optimiser for {options.GetType().Name}"),
    };

    /// <summary>Resets the state left by the previous client.</summary>
    public void Restart() => Steps = 0;

    /// <summary>Starts a step, in which the gradient of every parameter arrives once.</summary>
    public void Begin()
    {
        Steps++;
        Prepare();
    }

    public abstract void Take(int offset, ReadOnlySpan<float> gradient);

    public void Replace(int offset, ReadOnlySpan<float> values) => values.CopyTo(Parameters.Slice(offset, values.Length));

    public abstract void Dispose();

    protected virtual void Prepare()
    {
    }
}
