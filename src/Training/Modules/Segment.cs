namespace FedActors.Training.Modules;

/// <summary>
/// Modules that process a batch in parts, each part through all of them before the next, so that the output of one module is
/// still in the second-level cache when the next one reads it.
/// </summary>
internal sealed class Segment(int part) : IDisposable
{
    // Half of a 1 MiB cache for activations leaves room for weights and gradients.
    private const int FloatsInCache = 128 * 1024;

    private readonly List<ModuleWork> _works = [];
    private readonly List<Activations> _activations = [];

    /// <summary>
    /// The end of the segment that starts at module <paramref name="begin"/>: the first module that needs whole batches.
    /// </summary>
    public static int EndOf(IReadOnlyList<Module> modules, int begin)
    {
        var end = begin;
        while (end < modules.Count && modules[end].IsSampleWise) end++;
        return Math.Max(end, begin + 1);
    }

    /// <summary>The number of samples that pass through the modules together.</summary>
    public static int PartOf(IReadOnlyList<Module> modules, int begin, int end, int batch)
    {
        if (!modules[begin].IsSampleWise) return batch;
        var floats = modules[begin].Input.Length;
        for (var i = begin; i < end; i++) floats += modules[i].Output.Length;
        return Math.Clamp(FloatsInCache / floats, 1, batch);
    }

    public void Add(ModuleWork work, ReadOnlySpan<Activations?> activations)
    {
        _works.Add(work);
        foreach (var values in activations)
            if (values is not null && !_activations.Contains(values)) _activations.Add(values);
    }

    public void Forward(Pass pass)
    {
        for (var first = 0; first < pass.Samples; first += part)
        {
            MoveTo(first);
            foreach (var work in _works) work.Forward(pass.Part(first, part));
        }
        MoveTo(0);
    }

    public void Backward(Pass pass, IGradientSink sink)
    {
        for (var first = 0; first < pass.Samples; first += part)
        {
            MoveTo(first);
            for (var i = _works.Count - 1; i >= 0; i--) _works[i].Backward(pass.Part(first, part), sink);
        }
        MoveTo(0);
    }

    public void Dispose()
    {
        foreach (var work in _works) work.Dispose();
    }

    private void MoveTo(int sample)
    {
        foreach (var values in _activations) values.MoveTo(sample);
    }
}
