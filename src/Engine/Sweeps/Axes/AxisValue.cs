using FedActors.Hocon;

namespace FedActors.Engine.Sweeps.Axes;

/// <summary>A value of an axis: what lies over the file.</summary>
/// <param name="Label">The value in words.</param>
/// <param name="Over">The settings, from the top of the document.</param>
internal sealed record AxisValue(string Label, HoconObject Over);
