namespace FedActors.Hostile.Tests.Web;

/// <summary>What a server does, or what lies in the folder, and what comes of it.</summary>
/// <param name="Given">The behaviour, for people.</param>
/// <param name="Answer">What is said; null if the file comes nevertheless.</param>
/// <param name="Serve">The behaviour.</param>
internal sealed record WebCase(string Given, string? Answer, Func<Call, Task> Serve)
{
    /// <summary>The file that is wanted.</summary>
    public string File { get; init; } = "set.bin";

    /// <summary>What the file should be; null if nobody knows.</summary>
    public byte[]? Wanted { get; init; }

    /// <summary>What is in the folder before; the second path is a folder elsewhere.</summary>
    public Action<string, string> Prepare { get; init; } = (_, _) => { };

    public override string ToString() => Given;
}
