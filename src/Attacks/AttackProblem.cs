namespace FedActors.Attacks;

/// <summary>Why an attack cannot work.</summary>
/// <param name="Key">The option at fault, as it is written in a configuration.</param>
/// <param name="Message">What is wrong and what is allowed, to be read after the key.</param>
public sealed record AttackProblem(string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key} {Message}";
}
