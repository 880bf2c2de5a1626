using System.Text.Encodings.Web;
using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>
/// Strings, numbers, booleans and null in every notation, except quoted strings that start or end with blank space or are "null".
/// </summary>
internal static class Scalars
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Gen<string> All => Gen.OneOf(Solid, Gen.Elements("null", "\"\"", "\"\"\"\"\"\"", "1e+20"), Raw);

    /// <summary>Scalars that are neither empty nor null and can be joined to others without blank space between them.</summary>
    public static Gen<string> Solid => Gen.OneOf(Words, Numbers, Quantities, Quoted.Where(text => text != "\"\""));

    private static Gen<string> Words =>
        Gen.Elements("word", "two words", "three  words \t here", "true", "false", "on", "path/to/file.txt", "a.b-c_d", "é|(x)'");

    private static Gen<string> Numbers => Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(number => $"{number}"),
        Gen.Elements("0", "-1.50", "2E-3", "012", ".5", "12345678901234567890"));

    private static Gen<string> Quantities =>
        from number in Gen.Choose(0, 5000)
        from unit in Gen.Elements("s", " ms", " minutes", "d", "kB", " MiB", "G", " bytes")
        select $"{number}{unit}";

    private static Gen<string> Quoted => Gen.OneOf(
        Texts.Select(text => JsonSerializer.Serialize(text.Trim(), Readable)),
        Texts.Select(text => JsonSerializer.Serialize(text.Trim())),
        Gen.Constant("""
            "all: \" \\ \/ \b \f \n \r \t \u00e9 \uD83D\uDE00."
            """));

    // Akka's reader loses a quote before the closing three.
    private static Gen<string> Raw =>
        Texts.Select(text => $"\"\"\"{text.Replace("\"\"\"", "\"").Trim().TrimEnd('"', ' ', '\n', '\t')}\"\"\"");

    private static Gen<string> Texts => Values.Some(
            Gen.Elements(
                "a", "word", " ", "two words", ".", "${x}", "{", "]", "#", "//", "\"", "\\", "\n", "\t", "é", "😀", "=", ",", "1"),
            0, 5)
        .Select(string.Concat);
}
