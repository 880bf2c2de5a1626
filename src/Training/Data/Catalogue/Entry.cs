using System.Text;

namespace FedActors.Training.Data.Catalogue;

/// <summary>Something a user can name in a configuration: a data set, a partition, an attack.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it is or does, in a sentence or two.</param>
/// <param name="Citation">The publication it comes from; empty if there is none.</param>
/// <param name="Parameters">The parameters that can be set.</param>
public sealed record Entry(string Name, string Meaning, string Citation, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>An entry whose defaults are taken from <paramref name="options"/>.</summary>
    public static Entry Of<T>(T options, string name, string meaning, string citation, params Func<T, Parameter>[] parameters) =>
        new(name, meaning, citation, [.. parameters.Select(parameter => parameter(options))]);

    /// <summary>The entry as a section of the documentation.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"### `{Name}`\n\n{Meaning}\n");
        if (Citation.Length > 0) text.Append($"\n*{Citation}*\n");
        if (Parameters.Count == 0) return text.ToString();
        text.Append("\n| parameter | default | meaning |\n|---|---|---|\n");
        foreach (var parameter in Parameters)
            text.Append($"| `{parameter.Name}` | {parameter.Default} | {parameter.Meaning} |\n");
        return text.ToString();
    }
}
