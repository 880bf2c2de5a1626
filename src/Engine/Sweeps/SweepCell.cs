using FedActors.Engine.Sweeps;

namespace FedActors;

/// <summary>One experiment of a sweep: a point of its axes and a seed, with all its rules.</summary>
/// <param name="labels">The value on each axis, in words.</param>
/// <param name="experiment">The experiment.</param>
public sealed class SweepCell(IReadOnlyList<string> labels, Experiment experiment)
{
    /// <summary>
    /// Its id, which is also the name of its folder: the start of a SHA-256 of everything that the experiment says but its name.
    /// </summary>
    public string Id { get; } = CellId.Of(labels, experiment);

    /// <summary>The value on each axis, in words.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>The experiment.</summary>
    public Experiment Experiment => experiment;

    /// <summary>Its point on the axes, as one text.</summary>
    internal string Point => string.Join('\0', labels);
}
