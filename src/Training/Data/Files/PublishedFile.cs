namespace FedActors.Training.Data.Files;

/// <summary>One file of a publication.</summary>
/// <param name="Name">What the loader looks for.</param>
/// <param name="Address">Where it can be fetched.</param>
/// <param name="Sha256">Its checksum in hexadecimal; null where the publisher's is not known.</param>
public sealed record PublishedFile(string Name, string Address, string? Sha256 = null)
{
    /// <summary>The checksum that some publishers give instead: good against damage, not against forgery.</summary>
    public string? Md5 { get; init; }
}
