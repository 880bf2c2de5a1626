using FedActors.Aggregation.Catalogue;

namespace FedActors.Cli.Listing;

/// <summary>The catalogue as text, for people.</summary>
internal static class TextListing
{
    public static void WriteAll(TextWriter writer, IReadOnlyList<ListedEntry> rules, IReadOnlyList<ListedEntry> stages)
    {
        writer.WriteLine("Rules: rule = NAME { … }");
        WriteTable(writer, rules);
        writer.WriteLine();
        writer.WriteLine("Stages: prepare = [NAME { … }, …], or a single one as a key of its rule");
        WriteTable(writer, stages);
        writer.WriteLine();
        writer.WriteLine("Every rule also takes");
        WriteParameters(writer, [.. RuleCatalogue.Shared.Select(ListedParameter.Of)]);
        writer.WriteLine("  and view = [2, 2, …] for parts with the given numbers of consecutive tensors.");
        writer.WriteLine();
        writer.WriteLine("fedactors rules NAME describes one of them.");
    }

    public static void WriteOne(TextWriter writer, ListedEntry entry, bool isRule)
    {
        writer.WriteLine($"{entry.Name}: {entry.Summary}");
        writer.WriteLine();
        writer.WriteLine($"  needs    {entry.Bounds}");
        if (entry.Citation.Length > 0) writer.WriteLine($"  from     {entry.Citation}");
        writer.WriteLine($"  example  {(isRule ? $"rule = {entry.Shortest}" : $"prepare = [{entry.Shortest}]")}");
        if (entry.Parameters.Count == 0) return;
        writer.WriteLine();
        WriteParameters(writer, entry.Parameters);
    }

    private static void WriteTable(TextWriter writer, IReadOnlyList<ListedEntry> entries)
    {
        var width = entries.Max(entry => entry.Shortest.Length);
        foreach (var entry in entries) writer.WriteLine($"  {entry.Shortest.PadRight(width)}  {entry.Summary}");
    }

    private static void WriteParameters(TextWriter writer, IReadOnlyList<ListedParameter> parameters)
    {
        var width = parameters.Max(parameter => parameter.Key.Length);
        foreach (var parameter in parameters)
            writer.WriteLine($"  {parameter.Key.PadRight(width)}  {parameter.Meaning} ({Values(parameter)})");
    }

    private static string Values(ListedParameter parameter)
    {
        var kind = parameter.Choices.Count > 0 ? string.Join(" | ", parameter.Choices) : parameter.Kind;
        return parameter.IsRequired ? $"{kind}, required"
            : parameter.Default.Length == 0 ? $"{kind}, optional"
            : $"{kind}, default {parameter.Default}";
    }
}
