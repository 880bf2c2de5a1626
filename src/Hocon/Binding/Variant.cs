namespace FedActors.Hocon.Binding;

/// <summary>A named kind with its own settings, such as <c>krum { f = 10 }</c>.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Section">The settings of that kind.</param>
public sealed record Variant(string Name, Section Section);
