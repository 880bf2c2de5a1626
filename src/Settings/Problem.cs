namespace FedActors;

/// <summary>Why something cannot work with the user's settings.</summary>
/// <param name="Key">
/// The setting at fault, as configurations write it: <c>f</c>, or <c>rules.krum.f</c> in a whole experiment.
/// </param>
/// <param name="Message">What is wrong and what is allowed, for people to read, as if it followed the key.</param>
public sealed record Problem(string Key, string Message)
{
    /// <summary>If a file of data is at fault, that file, and the line if it has lines: <c>digits.csv:12</c>.</summary>
    public string? DataFile { get; init; }

    /// <summary>The same problem, of a part of something larger: <c>f</c> in <c>rules.krum</c> is <c>rules.krum.f</c>.</summary>
    public Problem In(string part) =>
        part.Length == 0 ? this : this with { Key = Key.Length == 0 ? part : $"{part}.{Key}" };

    /// <inheritdoc/>
    public override string ToString() => Key.Length == 0 ? Message : $"{Key} {Message}";
}
