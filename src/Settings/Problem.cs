namespace FedActors.Settings;

/// <summary>Why something cannot work with the user's settings.</summary>
/// <param name="Key">The setting at fault, as configurations write it, such as <c>f</c> or <c>prepare.bucket.size</c>.</param>
/// <param name="Message">What is wrong and what is allowed, for people to read, as if it followed the key.</param>
public sealed record Problem(string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key} {Message}";
}
