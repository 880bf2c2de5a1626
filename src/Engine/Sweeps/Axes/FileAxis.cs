using FedActors.Hocon;

namespace FedActors.Engine.Sweeps.Axes;

/// <summary>An axis as a file describes it.</summary>
internal sealed record FileAxis(string Name, Origin Origin, IReadOnlyList<AxisValue> Values);
