using static FedActors.Hostile.Tests.Configurations.Writing;

namespace FedActors.Hostile.Tests.Configurations;

/// <summary>Texts that are not HOCON, or only look like it.</summary>
internal static class SyntaxCases
{
    public static IReadOnlyList<ConfigurationCase> All { get; } =
    [
        new("an object that is never closed", "data {", "7:6", null, "the object that starts here has no closing '}'"),
        new("a list that is never closed", "attacks = [1, 2", "7:11", null, "the list that starts here has no closing ']'"),
        new("a brace too many", "}", "7:1", null, "expected a key, found '}'"),
        new("a bracket too many", "rounds = 3 ]", "7:12", null, "expected a comma or a line break after the value, found ']'"),
        new("a list as the whole file", "[1, 2]", "1:1", null, "a configuration must be an object") { IsWhole = true },
        new(
            "a second object after the first",
            "{ rounds = 2 } { rounds = 3 }",
            "1:16",
            null,
            "expected the end of the input, found '{'") { IsWhole = true },
        new("a key without a value", "rounds =", "7:9", null, "expected a value, found the end of the input"),
        new("a key alone", "rounds", "7:1", "rounds", "expected '=', ':' or '{' after the key, found the end of the input"),
        new(
            "two values joined by an equals sign",
            "rounds = 1 = 2",
            "7:12",
            null,
            "'=' must be in quotes to be part of a string"),
        new("two settings on one line", "rounds = 1 seed = 2", "7:17", null, "'=' must be in quotes to be part of a string"),
        new("an empty key in a path", "data..writers = 3", "7:6", null, "expected a key, found '.'"),
        new("a path that begins with a period", ".rounds = 3", "7:1", null, "expected a key, found '.'"),
        new("a path that ends with a period", "rounds. = 3", "7:9", null, "expected a key, found '='"),
        new("two commas", "x = [1,, 2]", "7:8", null, "expected a value, found ','"),
        new(
            "a string that is never closed",
            "name = \"tiny",
            "7:8",
            null,
            "the string that starts here has no closing quote on its line"),
        new(
            "a raw string that is never closed",
            "name = \"\"\"tiny",
            "7:8",
            null,
            "the string that starts here with \"\"\" has no closing \"\"\""),
        new(
            "a line break in a string",
            "name = \"ti\nny\"",
            "7:8",
            null,
            "the string that starts here has no closing quote on its line"),
        new("an unknown escape", "name = \"a\\q\"", "7:10", null, "unknown escape"),
        new("a cut-off \\u escape", "name = \"\\u12\"", "7:9", null, "\\u must be followed by four hexadecimal digits"),
        new(
            "a tab in a quoted string",
            "name = \"a\tb\"",
            "7:10",
            null,
            "the character U+0009 must be escaped or in triple quotes"),
        new("a reserved character", "name = a & b", "7:10", null, "'&' must be in quotes to be part of a string"),
        new("a dollar sign alone", "name = $HOME", "7:8", null, "'$' must begin a substitution ${path} or be in quotes"),
        new("a list joined to a string", "rounds = [1] 2", "7:14", null, "a string cannot be joined to a list"),
        new("an object joined to a list", "x = {} []", "7:8", null, "a list cannot be joined to an object"),
        new("+= inside a list", "x = [{ y += 1 }]", "7:8", null, "+= cannot be used inside a list, where a key has no path"),
        new(
            "a configuration in YAML",
            "rounds: 2\n- a\n- b",
            "2:1",
            "\"- a\"",
            "expected '=', ':' or '{' after the key, found '-'") { IsWhole = true },
        new("a configuration in TOML", "[data]\nset = \"blobs\"", "1:1", null, "a configuration must be an object")
        {
            IsWhole = true,
        },
        new("a configuration in XML", "<experiment rounds=\"2\"/>", "1:1", "\"<experiment rounds\"", "unknown key")
        {
            IsWhole = true,
        },
        new("a thousand opening brackets", $"x = {Many("[", 1000)}", "7:132", null, "nested deeper than 128 levels"),
        new("a hundred thousand opening braces", $"x = {Many("{a=", 100_000)}", "7:387", null, "nested deeper than 128 levels"),
        new("a path of a thousand keys", $"{Many("a.", 999)}a = 1", "7:1", null, "nested deeper than 128 levels"),
        new("a key of a megabyte", $"{Many("a", 1_000_000)} = 1", "7:1", null, "unknown key"),
        new("a key with control characters", "\"\\u001b[2J\\u0007\" = 1", "7:1", "\"\\u001b[2J\\u0007\"", "unknown key"),
        new(
            "raw control characters",
            "\u001b[31m = 1",
            "7:1",
            "\"\\u001b\"",
            "expected '=', ':' or '{' after the key, found '['"),
        new("a text that turns the direction of reading", "\"\u202edne\" = 1", "7:1", "\"\\u202edne\"", "unknown key"),
        new("NUL characters", "\u0000\u0000\u0000 = 1", "7:1", "\"\\u0000\\u0000\\u0000\"", "unknown key"),
    ];
}
