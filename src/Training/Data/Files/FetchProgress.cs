namespace FedActors.Training.Data.Files;

/// <summary>How far a file has come.</summary>
/// <param name="File">Its name.</param>
/// <param name="Bytes">Bytes that are here.</param>
/// <param name="Total">Bytes that it has, where the server says so.</param>
public readonly record struct FetchProgress(string File, long Bytes, long? Total);
