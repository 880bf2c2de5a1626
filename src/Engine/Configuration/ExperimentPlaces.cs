using FedActors.Engine.Experiments;
using FedActors.Hocon;

namespace FedActors.Engine.Configuration;

/// <summary>Finds the line of a file that a problem of its experiment comes from.</summary>
public sealed class ExperimentPlaces
{
    private readonly HoconObject _root;
    private readonly Dictionary<string, string> _paths = [];

    internal ExperimentPlaces(HoconObject root) => _root = root;

    /// <summary>The same problem as an error of the file: with its line, its column and the key as it is written there.</summary>
    public HoconException Locate(ExperimentProblem problem)
    {
        var part = _paths.GetValueOrDefault(problem.Part, problem.Part);
        var path = (problem with { Part = part }).Path;
        return new HoconException(Nearest(path), path, problem.Message);
    }

    /// <summary>Notes that a part is written at a path of its own: <c>rules.robust</c> at <c>rules.robust.krum</c>.</summary>
    internal void Note(string part, string path) => _paths[part] = path;

    /// <summary>Where the key is, or the closest thing above it that the file has.</summary>
    private Origin Nearest(string path)
    {
        while (true)
        {
            if (_root.Find(path) is { } value) return value.Origin;
            var dot = path.LastIndexOf('.');
            if (dot < 0) return _root.Origin;
            path = path[..dot];
        }
    }
}
