using System.Text.Json;

using FedActors.Hocon.Binding;

using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Hocon.Tests;

public class HoconPropertyTests
{
    private static readonly string[] Snippets =
    [
        "{", "}", "[", "]", "=", ":", "+=", ",", "\n", " ", "a", "b", "a.b", ".", "\"", "\"\"\"", "\\", "\\u00",
        "${a}", "${?b}", "${", "$", "#", "//", "include ", "include \"a\"", "required(", "1", "-", "1e+", "true", "null",
        "krum {", "é", "\ud800", "\0", "\ufeff", "\r",
    ];

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly HoconOptions Options = new()
    {
        TaggedObjects = true,
        Environment = name => name == "b" ? "env" : null,
        Include = path => path.Length < 5 ? new IncludedFile(path + "a", "b = ${?a}, a = {}") : null,
    };

    [Fact]
    public void Trees_survive_writing_and_parsing() => Prop.ForAll(Trees(3).ToArbitrary(), json =>
    {
        var written = HoconJson.Write(HoconParser.Parse(json, "x"));
        return JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(written))
            && written == HoconJson.Write(HoconParser.Parse(written, "x"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Trees_in_minimal_syntax_mean_the_same_as_json() => Prop.ForAll(Trees(3).ToArbitrary(), json =>
    {
        var loose = Loose(JsonElement.Parse(json), isRoot: true);
        return JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(HoconJson.Write(HoconParser.Parse(loose, "x"))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Garbage_throws_only_HoconException() => Prop.ForAll(
        Gen.Elements(Snippets).ListOf().Select(string.Concat).ToArbitrary(), IsParsedOrRefused).Check(Often);

    [Fact]
    public void Random_characters_throw_only_HoconException() =>
        Prop.ForAll<string>(text => text is null || IsParsedOrRefused(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_files_throw_only_HoconException()
    {
        const string file = """
            a { b = [1, {c = ${x.y}}], d = "q" } # end
            x { y = krum { f = 1e+3 } }, a.d += ${?b}
            include "a"
            """;
        var damage = from at in Gen.Choose(0, file.Length - 1)
                     from cut in Gen.Choose(0, 5)
                     from put in Gen.Elements(Snippets)
                     select file[..at] + put + file[Math.Min(file.Length, at + cut)..];

        Prop.ForAll(damage.ToArbitrary(), IsParsedOrRefused).Check(Often);
    }

    [Fact]
    public void Settings_full_of_substitutions_throw_only_HoconException()
    {
        var value = Gen.Elements(
            "${a}", "${?b}", "${?c}", "${?a.b}", "${b.a}", "{a=1}", "{b=${?c}}", "krum {a=2}", "[1]", "[${?a}]", "x", " ");
        var setting = from key in Gen.Elements("a", "b", "c", "a.b", "b.a", "c.a")
                      from separator in Gen.Elements("=", "+=")
                      from values in value.NonEmptyListOf()
                      select key + separator + string.Concat(values.Take(3));

        var documents = setting.ListOf().Select(lines => string.Join("\n", lines.Take(8)));
        Prop.ForAll(documents.ToArbitrary(), IsParsedOrRefused).Check(Often);
    }

    [Fact]
    public void Resolved_settings_read_the_same_again() => Prop.ForAll<long, double, string>((ticks, number, text) =>
    {
        var duration = TimeSpan.FromTicks(Math.Abs(ticks % TimeSpan.MaxValue.Ticks));
        var size = Math.Abs(ticks % long.MaxValue);
        var finite = double.IsFinite(number) ? number : 0.1;
        var shown = (text ?? "").Where(c => !char.IsSurrogate(c)).ToArray();

        var first = Section.Of(HoconParser.Parse("", "x"));
        var before = Read(first, duration, size, finite, new string(shown));
        var second = Section.Of(HoconParser.Parse(HoconJson.Write(first.Resolved), "x"));

        return before == Read(second, null, null, null, null);
    }).QuickCheckThrowOnFailure();

    private static (TimeSpan, long, double, string) Read(
        Section s, TimeSpan? duration, long? size, double? number, string? text) =>
        (s.Duration("d", duration), s.Bytes("s", size), s.Double("n", number), s.Text("t", text));

    private static bool IsParsedOrRefused(string text)
    {
        try
        {
            var written = HoconJson.Write(HoconParser.Parse(text, "x", Options));
            var again = HoconJson.Write(HoconParser.Parse(written, "x"));
            return JsonElement.DeepEquals(JsonElement.Parse(written), JsonElement.Parse(again));
        }
        catch (HoconException e)
        {
            return e.Message.Contains(e.Problem, StringComparison.Ordinal);
        }
    }

    /// <summary>Random objects with distinct keys, as JSON text.</summary>
    private static Gen<string> Trees(int depth) =>
        from fields in Fields(depth).ListOf()
        let distinct = fields.Take(6).DistinctBy(field => field.Key)
        select "{" + string.Join(",", distinct.Select(field => $"{JsonSerializer.Serialize(field.Key)}:{field.Value}")) + "}";

    private static Gen<(string Key, string Value)> Fields(int depth) =>
        from key in Texts()
        from value in Values(depth)
        select (key, value);

    private static Gen<string> Values(int depth) => depth == 0
        ? Scalars()
        : Gen.OneOf(Scalars(), Trees(depth - 1), Lists(depth - 1));

    private static Gen<string> Lists(int depth) => Values(depth).ListOf().Select(items => $"[{string.Join(",", items.Take(5))}]");

    private static Gen<string> Scalars() => Gen.OneOf(
        Gen.Elements("true", "false", "null", "0", "-1.50", "1e+20", "12345678901234567890"),
        Gen.Choose(-1000, 1000).Select(number => $"{number}"),
        Texts().Select(text => JsonSerializer.Serialize(text)));

    private static Gen<string> Texts() =>
        Gen.Elements("a", "b", "word", " ", "two words", ".", "$", "{", "\"", "\\", "\n", "#", "é", "include", "10", "true", "")
            .ListOf()
            .Select(parts => string.Concat(parts.Take(3)));

    /// <summary>The same tree without braces at the root, without commas, and without quotes where a string needs none.</summary>
    private static string Loose(JsonElement value, bool isRoot = false) => value.ValueKind switch
    {
        JsonValueKind.Object when isRoot => string.Join("\n", value.EnumerateObject().Select(Field)),
        JsonValueKind.Object => "{ // object\n" + string.Join("\n", value.EnumerateObject().Select(Field)) + "\n}",
        JsonValueKind.Array => "[ # list\n" + string.Join("\n", value.EnumerateArray().Select(item => Loose(item))) + "\n]",
        JsonValueKind.String when value.GetString() is "a" or "word" or "two words" or "é" => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static string Field(JsonProperty field)
    {
        var separator = field.Value.ValueKind == JsonValueKind.Object ? "" : "=";
        return $"{JsonSerializer.Serialize(field.Name)} {separator} {Loose(field.Value)}";
    }
}
