using FedActors.Settings;

namespace FedActors.Actors.Availability.Traces;

/// <summary>What a pickle says of one client.</summary>
internal sealed class PickledRow(string path, string client, Dictionary<string, object?> values)
{
    /// <summary>Whether something is said under this name.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A number from 0 to <paramref name="most"/>.</summary>
    public double Number(string name, double most) =>
        Number(values.GetValueOrDefault(name), most) ?? throw Error($"has no {name} that is a number from 0 to {most:0}");

    /// <summary>A list of such numbers.</summary>
    public double[] Numbers(string name, double most) => values.GetValueOrDefault(name) is List<object?> list
        ? [.. list.Select(value => Number(value, most)
            ?? throw Error($"has a value under {name} that is no number from 0 to {most:0}"))]
        : throw Error($"has no list {name}");

    /// <summary>An error that names the file and the client.</summary>
    public DataFileException Error(string problem) => new(path, $"client {Printable.Quote(client)} {problem}");

    private static double? Number(object? value, double most)
    {
        double? number = value switch
        {
            long whole => whole,
            double fraction => fraction,
            _ => null,
        };
        return number >= 0 && number <= most ? number : null;
    }
}
