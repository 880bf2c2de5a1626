using FedActors.Settings;

namespace FedActors;

/// <summary>A file is damaged, or does not hold what it should.</summary>
/// <param name="place">The file, and the line if it has lines: <c>digits.csv:12</c>. The message begins with it.</param>
/// <param name="problem">What is wrong, worded to follow the place.</param>
/// <param name="cause">What was thrown first.</param>
public sealed class DataFileException(string place, string problem, Exception? cause = null)
    : DataException($"{place}: {problem}", cause)
{
    /// <summary>The file, and the line if it has lines.</summary>
    public string Place { get; } = Printable.Of(place);

    /// <summary>What is wrong there.</summary>
    public string Problem { get; } = Printable.Of(problem);
}
