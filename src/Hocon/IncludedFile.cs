namespace FedActors.Hocon;

/// <summary>A file that a configuration includes.</summary>
/// <param name="Source">Its name in messages, which its own includes are relative to.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsForeign">Whether it is somewhere that a configuration must not reveal: no message quotes it.</param>
public sealed record IncludedFile(string Source, string Text, bool IsForeign = false);
