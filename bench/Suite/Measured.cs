namespace FedActors.Bench;

/// <summary>One line of a benchmark.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Ours">What we reach.</param>
/// <param name="Theirs">What the other side reaches; null where it is not installed.</param>
/// <param name="Ratio">How many times as fast ours is: the median of the ratios of neighbouring runs; null without another side.</param>
internal sealed record Measured(string Name, string Unit, double Ours, double? Theirs, double? Ratio);
