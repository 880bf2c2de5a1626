namespace FedActors.Engine.Descriptions;

/// <summary>Which label is which class, where the data give names to classes or number them in their own way.</summary>
internal static class ClassList
{
    private const int MostShown = 30;

    /// <summary>One line: <c>0 = cat, 1 = dog</c>.</summary>
    public static string Of(IReadOnlyList<string> names)
    {
        var shown = names.Take(MostShown).Select((name, label) => $"{label} = {name}");
        return $"{string.Join(", ", shown)}{(names.Count > MostShown ? $", … {names.Count} in all" : "")}";
    }
}
