namespace FedActors.Training.Modules;

/// <summary>A module at work in one thread.</summary>
public abstract class ModuleWork : IDisposable
{
    /// <summary>Computes the output from the input.</summary>
    public abstract void Forward(Pass pass);

    /// <summary>
    /// Computes the gradient of the input, then passes on that of its own parameters, which may change as a result.
    /// </summary>
    public abstract void Backward(Pass pass, IGradientSink sink);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back memory of its own.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
