namespace FedActors.Runtime.Jobs;

/// <summary>
/// What a thread keeps from job to job, such as the buffers of a network, so that a job allocates nothing of its own.
/// </summary>
internal sealed class Workshop : IDisposable
{
    // By identity: what is kept belongs to the very object that makes it.
    private readonly Dictionary<object, IDisposable> _tools = new(ReferenceEqualityComparer.Instance);
    private (object? Maker, IDisposable? Tool) _last;

    /// <summary>This thread's tool of a maker, made when it is first asked for.</summary>
    public T Tool<TMaker, T>(TMaker maker, Func<TMaker, T> make)
        where TMaker : class
        where T : class, IDisposable
    {
        // Nearly every job wants what the one before it had.
        if (!ReferenceEquals(_last.Maker, maker)) _last = (maker, Made(maker, make));
        return (T)_last.Tool!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tool in _tools.Values) tool.Dispose();
    }

    private IDisposable Made<TMaker, T>(TMaker maker, Func<TMaker, T> make)
        where TMaker : class
        where T : class, IDisposable
    {
        if (!_tools.TryGetValue(maker, out var tool)) _tools[maker] = tool = make(maker);
        return tool;
    }
}
