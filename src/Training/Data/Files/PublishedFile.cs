namespace FedActors.Training.Data.Files;

/// <summary>One file of a publication.</summary>
/// <param name="Name">The name that the loader looks for.</param>
/// <param name="Address">The address to download it from.</param>
/// <param name="Sha256">Its checksum in hexadecimal; null if the publisher's is not known.</param>
public sealed record PublishedFile(string Name, string Address, string? Sha256 = null)
{
    private const long MostUnknown = 4_000_000_000;

    /// <summary>The MD5 checksum that some publishers give instead: it detects damage, but not forgery.</summary>
    public string? Md5 { get; init; }

    /// <summary>Its size in bytes; null if it is not known.</summary>
    public long? Size { get; init; }

    /// <summary>How many bytes are downloaded at most.</summary>
    internal long Most => Size ?? MostUnknown;

    /// <summary>Whether it is a packed folder.</summary>
    internal bool IsArchive =>
        Name.EndsWith(".tar.gz", StringComparison.Ordinal) || Name.EndsWith(".tgz", StringComparison.Ordinal);
}
