using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>Why an experiment cannot work.</summary>
/// <param name="Part">The part at fault: <c>rules.krum</c>; empty for the experiment itself.</param>
/// <param name="Key">The setting at fault within it: <c>f</c>.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record ExperimentProblem(string Part, string Key, string Message)
{
    /// <summary>A problem of a part's settings, with its place in the experiment.</summary>
    public ExperimentProblem(string part, Problem problem)
        : this(part, problem.Key, problem.Message)
    {
    }

    /// <summary>The layer at fault if the part is the model, with those around it: <c>block.0</c>.</summary>
    public string? Layer { get; init; }

    /// <summary>Part and key in one.</summary>
    public string Path => Part.Length == 0 ? Key : Key.Length == 0 ? Part : $"{Part}.{Key}";

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
