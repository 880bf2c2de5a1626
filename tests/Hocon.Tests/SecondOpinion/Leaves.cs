using Akka.Configuration;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>A reader's result as a line <c>path = text</c> for each leaf, sorted by path.</summary>
internal static class Leaves
{
    public static string Ours(string document, HoconOptions? options = null) =>
        Sorted(Walk("", Tree.Parse(document, options)));

    public static string Akkas(string document) => Sorted(Walk("", ConfigurationFactory.ParseString(document).Root));

    private static string Sorted(IEnumerable<string> leaves) => string.Join('\n', leaves.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Walk(string path, HoconValue value) => value switch
    {
        HoconObject fields => Inner(path, "no fields", fields.Fields.Select(field => Walk(Below(path, field.Key), field.Value))),
        HoconArray list => Inner(path, "no items", list.Items.Select((item, i) => Walk($"{path}[{i}]", item))),
        HoconNull => [$"{path} = <null>"],
        _ => [$"{path} = {value.PlainText}"],
    };

    // Akka's values have no kinds, only conversions that succeed. For an empty list none does.
    private static IEnumerable<string> Walk(string path, Akka.Configuration.Hocon.HoconValue value) => value switch
    {
        _ when value.IsObject() =>
            Inner(path, "no fields", value.GetObject().Items.Select(field => Walk(Below(path, field.Key), field.Value))),
        _ when value.IsString() => [$"{path} = {value.GetString() ?? "<null>"}"],
        _ => Inner(path, "no items", value.GetArray().Select((item, i) => Walk($"{path}[{i}]", item))),
    };

    private static string Below(string path, string key) => path.Length == 0 ? Quoting.Key(key) : $"{path}.{Quoting.Key(key)}";

    private static IEnumerable<string> Inner(string path, string empty, IEnumerable<IEnumerable<string>> leaves) =>
        leaves.SelectMany(leaf => leaf).DefaultIfEmpty($"{path} = <{empty}>");
}
