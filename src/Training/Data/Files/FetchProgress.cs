namespace FedActors.Training.Data.Files;

/// <summary>The progress of a download.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Bytes">The bytes downloaded so far.</param>
/// <param name="Total">The size of the file, if the server reports it.</param>
internal readonly record struct FetchProgress(string File, long Bytes, long? Total);
