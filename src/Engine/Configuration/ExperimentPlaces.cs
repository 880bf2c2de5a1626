using FedActors.Engine.Experiments;
using FedActors.Hocon;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>Finds the line of a file that a problem with its experiment comes from.</summary>
public sealed class ExperimentPlaces
{
    private readonly HoconObject _document;
    private readonly Dictionary<string, string> _paths = [];
    private readonly Dictionary<string, Section> _sections = [];

    internal ExperimentPlaces(HoconObject document) => _document = document;

    /// <summary>
    /// The same problem as an error in the file, with line, column and the key as written there. What is wrong with a file of
    /// data is located there.
    /// </summary>
    public HoconException Locate(ExperimentProblem problem)
    {
        if (problem.DataFile is { } file) return new HoconException(new Origin(file, 0, 0), null, problem.Message);
        if (problem.Layer is { } layer && _sections.TryGetValue($"model.{layer}", out var section))
            return section.Error(problem.Message);
        if (InSection(problem) is { } error) return error;
        var part = _paths.GetValueOrDefault(problem.Part, problem.Part);
        var path = (problem with { Part = part }).Path;
        return new HoconException(Nearest(path), path, problem.Message);
    }

    /// <summary>Notes that a part is written at another path: <c>rules.robust</c> at <c>rules.robust.krum</c>.</summary>
    internal void Note(string part, string path) => _paths[part] = path;

    /// <summary>Notes that a part is written in a section that no path leads to, such as a list item.</summary>
    internal void Note(string part, Section section) => _sections[part] = section;

    /// <summary>The error, if the problem's last key belongs to a noted section.</summary>
    private HoconException? InSection(ExperimentProblem problem)
    {
        var path = problem.Path;
        var dot = path.LastIndexOf('.');
        return dot >= 0 && _sections.TryGetValue(path[..dot], out var section)
            ? section.Error(path[(dot + 1)..], problem.Message)
            : null;
    }

    /// <summary>Where the key is, or its closest ancestor in the file.</summary>
    private Origin Nearest(string path)
    {
        while (true)
        {
            if (_document.Find(path) is { } value) return value.Origin;
            var dot = path.LastIndexOf('.');
            if (dot < 0) return _document.Origin;
            path = path[..dot];
        }
    }
}
