namespace FedActors.Engine.Reports.Charts;

/// <summary>A value at a round.</summary>
internal readonly record struct Point(double X, double Y);
