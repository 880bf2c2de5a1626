using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>Names become names of files and stand in tables on a terminal: they must fit there, and not command it.</summary>
internal static class NameCheck
{
    // 255 bytes are the most that file systems allow; times, extensions and the names of twins take some of them.
    private const int MostBytes = 200;

    public static IEnumerable<Problem> Check(Experiment experiment)
    {
        if (Wrong(experiment.Name) is { } wrong) yield return new("name", wrong);
        foreach (var (part, name) in Parts(experiment))
            if (Wrong(name) is { } problem) yield return new(part, problem);
    }

    private static IEnumerable<(string Part, string Name)> Parts(Experiment experiment) =>
    [
        .. experiment.Rules.Select(rule => ("rules", rule.Name)),
        .. experiment.Attacks.Select(group => ("attacks", group.Name)),
    ];

    private static string? Wrong(string name)
    {
        if (Printable.Of(name) != name) return $"the name \"{Printable.Quote(name)}\" must not contain control characters";
        var bytes = Uri.EscapeDataString(name).Length;
        return bytes > MostBytes
            ? $"the name \"{Printable.Quote(name)}\" is too long: {bytes} bytes as a file's name, at most {MostBytes} fit"
            : null;
    }
}
