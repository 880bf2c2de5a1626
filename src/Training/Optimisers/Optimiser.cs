using FedActors.Numerics.Memory;
using FedActors.Training.Modules;

namespace FedActors.Training.Optimisers;

/// <summary>Moves the parameters of one thread's network as their gradients come in.</summary>
internal abstract class Optimiser(AlignedFloats parameters) : IGradientSink, IDisposable
{
    /// <summary>What it moves.</summary>
    protected Span<float> Parameters => parameters.Span;

    /// <summary>How many steps this client has begun.</summary>
    protected int Steps { get; private set; }

    /// <summary>Makes the optimiser for <paramref name="options"/> that moves <paramref name="parameters"/>.</summary>
    public static Optimiser For(OptimiserOptions options, AlignedFloats parameters) => options switch
    {
        SgdOptions sgd => new Sgd(sgd, parameters),
        AdamOptions adam => new Adam(adam, parameters),
        _ => throw new ArgumentException($"no optimiser is known for {options.GetType().Name}"),
    };

    /// <summary>Forgets the client before.</summary>
    public void Restart() => Steps = 0;

    /// <summary>Begins a step: every parameter's gradient comes in once until the next one.</summary>
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
