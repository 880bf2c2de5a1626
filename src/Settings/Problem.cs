namespace FedActors.Settings;

/// <summary>Why something cannot work as its user has set it.</summary>
/// <param name="Key">The setting at fault as it is written in a configuration, such as <c>f</c> or <c>prepare.bucket.size</c>.</param>
/// <param name="Message">What is wrong and what is allowed, for a person to read; begins as if the key stood before it.</param>
public sealed record Problem(string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key} {Message}";
}
