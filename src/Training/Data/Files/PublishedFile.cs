namespace FedActors.Training.Data.Files;

/// <summary>One file of a publication.</summary>
/// <param name="Name">The name that the loader looks for.</param>
/// <param name="Address">The address to download it from.</param>
/// <param name="Sha256">Its checksum in hexadecimal; null if the publisher's is not known.</param>
public sealed record PublishedFile(string Name, string Address, string? Sha256 = null)
{
    /// <summary>The MD5 checksum that some publishers give instead: it detects damage, but not forgery.</summary>
    public string? Md5 { get; init; }
}
