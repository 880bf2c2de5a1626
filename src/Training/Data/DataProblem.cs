namespace FedActors.Training.Data;

/// <summary>Why a data set or a partition cannot work.</summary>
/// <param name="Key">The option at fault, as it is written in a configuration.</param>
/// <param name="Message">What is wrong and what is allowed, to be read after the key.</param>
public sealed record DataProblem(string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key} {Message}";
}
