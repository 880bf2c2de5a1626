namespace FedActors.Bench;

/// <summary>One line of a benchmark.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Ours">Our result.</param>
/// <param name="Theirs">The result of the other side; null if it is not installed.</param>
/// <param name="Ratio">How many times as fast ours is: the median of ratios of adjacent runs; null without another side.</param>
internal sealed record Measured(string Name, string Unit, double Ours, double? Theirs, double? Ratio);
