using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>Why an experiment cannot work.</summary>
/// <param name="Part">The part at fault: <c>rules.krum</c>; empty for the experiment itself.</param>
/// <param name="Key">The setting at fault within it: <c>f</c>.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record ExperimentProblem(string Part, string Key, string Message)
{
    /// <summary>A problem with the settings of a part, with its place in the experiment.</summary>
    public ExperimentProblem(string part, Problem problem)
        : this(part, problem.Key, problem.Message)
    {
    }

    /// <summary>If the part is the model, the path of the layer at fault: <c>block.0</c>.</summary>
    public string? Layer { get; init; }

    /// <summary>If a file of data is at fault, that file, and the line if it has lines: <c>digits.csv:12</c>.</summary>
    public string? DataFile { get; init; }

    /// <summary>The part and the key, joined.</summary>
    public string Path => Part.Length == 0 ? Key : Key.Length == 0 ? Part : $"{Part}.{Key}";

    /// <inheritdoc/>
    public override string ToString() => $"{DataFile ?? Path}: {Message}";
}
