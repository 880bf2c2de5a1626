using FedActors.Engine.Experiments;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Configuration;

/// <summary>All mistakes of a configuration at once, in the order of the file.</summary>
internal static class Mistakes
{
    /// <summary>
    /// The parts that a problem may come from. What could not be read there has its default, of which nothing should be said.
    /// </summary>
    private static readonly Dictionary<string, string[]> DependsOn = new()
    {
        ["participation"] = ["data"],
        ["measures"] = ["rounds"],
        ["rules"] = ["rule", "participation.participants", "data", "server"],
        ["attacks"] = ["attack", "rule", "rules", "data"],
        ["akka"] = ["clock"],
    };

    public static IReadOnlyList<HoconException> In(Experiment experiment, Section document, Reading reading, string source)
    {
        HashSet<string> unreadable = [.. reading.Mistakes.Select(mistake => mistake.Key ?? "")];
        reading.RefuseUnknown(document);
        Problem[] each = [.. ExperimentCheck.CheckEach(experiment)];
        unreadable.UnionWith(each.Select(problem => problem.Key));
        var problems = each.Union(
            ExperimentCheck.CheckTogether(experiment).Where(problem => !MayBeFalse(Root(problem.Key), unreadable)));
        var located = problems.Select(reading.Places.Locate).Where(
            problem => reading.Mistakes.All(mistake => mistake.Key != problem.Key && mistake.Origin != problem.Origin));
        return [.. InOrder(reading.Mistakes.Concat(located), source)];
    }

    /// <summary>What is in the file itself first, from top to bottom, then what comes from elsewhere.</summary>
    public static IEnumerable<HoconException> InOrder(IEnumerable<HoconException> mistakes, string source) => mistakes
        .OrderBy(mistake => mistake.Origin.Source != source)
        .ThenBy(mistake => mistake.Origin.Line)
        .ThenBy(mistake => mistake.Origin.Column);

    private static bool MayBeFalse(string part, HashSet<string> unreadable) =>
        DependsOn.GetValueOrDefault(part, []).Append(part).Any(
            needed => unreadable.Any(key => IsIn(key, needed) || IsIn(needed, key)));

    private static bool IsIn(string key, string section) =>
        key == section || key.StartsWith($"{section}.", StringComparison.Ordinal);

    private static string Root(string key) => key.Split('.', 2)[0];
}
