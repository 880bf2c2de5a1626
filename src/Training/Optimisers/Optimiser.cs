using FedActors.Numerics.Memory;
using FedActors.Training.Modules;

namespace FedActors.Training.Optimisers;

/// <summary>Updates the parameters of one thread's network as their gradients arrive.</summary>
/// <param name="parameters">The parameters that it updates; they belong to others.</param>
public abstract class Optimiser(AlignedFloats parameters) : IGradientSink, IDisposable
{
    /// <summary>The parameters that it updates.</summary>
    protected Span<float> Parameters => parameters.Span;

    /// <summary>
    /// The number of steps started for this client. In the first, whatever an earlier client has left is to be ignored.
    /// </summary>
    protected int Steps { get; private set; }

    /// <summary>Forgets the previous client.</summary>
    public void Restart() => Steps = 0;

    /// <summary>Forgets the previous client and goes on from what this one has kept.</summary>
    public void Resume(OptimiserState kept)
    {
        Steps = kept.Steps;
        if (Steps > 0) Load(kept.Averages.Span);
    }

    /// <summary>Writes what the client needs to go on from here.</summary>
    public void Keep(OptimiserState kept)
    {
        kept.Steps = Steps;
        if (Steps > 0) Save(kept.Averages.Span);
    }

    /// <summary>Starts a step, in which the gradient of every parameter arrives once.</summary>
    public void Begin()
    {
        Steps++;
        Prepare();
    }

    /// <inheritdoc/>
    public abstract void Take(int offset, ReadOnlySpan<float> gradient);

    /// <inheritdoc/>
    public void Replace(int offset, ReadOnlySpan<float> values) => values.CopyTo(Parameters.Slice(offset, values.Length));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Computes what all gradients of a step have in common.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Takes over the moving averages that <see cref="Save"/> has written.</summary>
    protected virtual void Load(ReadOnlySpan<float> averages)
    {
    }

    /// <summary>Writes its moving averages.</summary>
    protected virtual void Save(Span<float> averages)
    {
    }

    /// <summary>Gives back memory of its own.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
