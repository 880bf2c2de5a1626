using FedActors.Hocon;
using FedActors.Hocon.Binding;

namespace FedActors.Settings;

/// <summary>Finds the line of a file that a problem comes from.</summary>
public sealed class Places
{
    private readonly Dictionary<string, (Section Section, string? Key)> _sections = [];

    /// <summary>Notes the section in which the settings of a part are written.</summary>
    public void Note(string part, Section section) => _sections[part] = (section, null);

    /// <summary>Notes that the settings of a part are under a key that nobody reads any further.</summary>
    public void Note(string part, Section section, string key) => _sections[part] = (section, key);

    /// <summary>
    /// The same problem as an error in the file, with line, column and the key as written there. What is wrong with a file of
    /// data is located there.
    /// </summary>
    public HoconException Locate(Problem problem)
    {
        if (problem.DataFile is { } file) return new HoconException(new Origin(file, 0, 0), null, problem.Message);
        for (var part = problem.Key; ; part = part[..Math.Max(0, part.LastIndexOf('.'))])
        {
            if (_sections.TryGetValue(part, out var place))
                return HoconException.About(
                    place.Section.Error(Path(place.Key, problem.Key[part.Length..].TrimStart('.')), problem.Message),
                    problem.Key.Split('.', 2)[0]);
            if (part.Length == 0) return new HoconException(new Origin("", 0, 0), problem.Key, problem.Message);
        }
    }

    private static string[] Path(string? key, string rest)
    {
        string[] below = rest.Length == 0 ? [] : rest.Split('.');
        return key is null ? below : [key, .. below];
    }
}
