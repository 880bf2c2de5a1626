using static FedActors.Hostile.Tests.Configurations.Writing;

namespace FedActors.Hostile.Tests.Configurations;

/// <summary>Files that should not be read, or not be quoted.</summary>
internal static class IncludeCases
{
    public static IReadOnlyList<ConfigurationCase> All { get; } =
    [
        new("a file that is not UTF-8", "name = \"\u00ff\u00fe\"", "1:1", null, "is not UTF-8 text") { IsLatin = true },
        new(
            "a file of more than 4 MiB",
            $"{Many(" ", 4 << 20)}x=1",
            "",
            null,
            "is larger than 4 MiB, the most that a configuration may have"),
        new("an executable", "\u007fELF\u0002\u0001\u0001\0\u00ff\u00fe", "1:1", null, "is not UTF-8 text")
        {
            IsWhole = true,
            IsLatin = true,
        },
        new("includes itself", "include \"tiny.conf\"", "7:1", null, "the file includes itself"),
        new("includes a file that includes it", "include \"circle.conf\"", "circle.conf:1:1", null, "the file includes itself")
        {
            Beside = folder => Write(folder, "circle.conf", "include \"tiny.conf\""),
        },
        new(
            "a chain of forty includes",
            "include \"chain-0.conf\"",
            "chain-31.conf:1:1",
            null,
            "files include each other deeper than 32 levels")
        {
            Beside = folder => Each(40, at => Write(folder, $"chain-{at}.conf", $"include \"chain-{at + 1}.conf\"")),
        },
        new(
            "includes that double at each step",
            "include \"double-0.conf\"",
            "double-11.conf:2:8",
            null,
            "more than 1000 files are included")
        {
            Beside = folder => Each(13, at => Write(folder, $"double-{at}.conf", Twice(at))),
        },
        new(
            "includes a large file five times",
            Lines(5, at => $"include \"large-{at}.conf\""),
            "11:1",
            null,
            "the included files have more than 16777216 characters together")
        {
            Beside = folder => Each(5, at => Write(folder, $"large-{at}.conf", Many(" ", 4 << 20))),
        },
        new(
            "includes a file of more than 4 MiB",
            "include \"huge.conf\"",
            "7:1",
            null,
            "the included file \"huge.conf\" cannot be read: it is larger than 4 MiB, the most that a configuration may have")
        {
            Beside = folder => Write(folder, "huge.conf", Many(" ", (4 << 20) + 1)),
        },
        new(
            "includes an endless device",
            "include \"/dev/zero\"",
            "7:1",
            null,
            "the included file \"/dev/zero\" cannot be read: it is not a regular file, but a pipe or a device"),
        new(
            "includes a pipe that nobody writes to",
            "include \"pipe\"",
            "7:1",
            null,
            "the included file \"pipe\" cannot be read: it is not a regular file, but a pipe or a device")
        {
            Beside = folder => Pipe(folder, "pipe"),
        },
        new(
            "includes a folder",
            "include \"folder\"",
            "7:1",
            null,
            "the included file \"folder\" cannot be read: it is a folder")
        {
            Beside = folder => Directory.CreateDirectory(Path.Combine(folder, "folder")),
        },
        new(
            "includes a pattern",
            "include \"*.conf\"",
            "7:1",
            null,
            "the included file \"*.conf\" cannot be read: there is no file of that name, and patterns are not expanded"),
        new(
            "requires a file that does not exist",
            "include required(\"nothing.conf\")",
            "7:1",
            null,
            "the included file \"nothing.conf\" does not exist"),
        new(
            "includes a name with a NUL character",
            "include \"a\\u0000b\"",
            "7:1",
            null,
            "the included file \"a\\u0000b\" cannot be read: no file's name has a NUL character"),
        new(
            "includes an address",
            "include url(\"http://localhost/x.conf\")",
            "7:9",
            null,
            "include must be followed by a file's name in quotes, file(\"…\") or required(…), found 'u'"),
        new(
            "includes without quotes",
            "include part.conf",
            "7:9",
            null,
            "include must be followed by a file's name in quotes, file(\"…\") or required(…), found 'p'"),
        new(
            "includes a file with a syntax error",
            "include \"broken.conf\"",
            "broken.conf:1:5",
            null,
            "the object that starts here has no closing '}'") { Beside = folder => Write(folder, "broken.conf", "a = {") },
        new(
            "includes a file with an impossible value",
            "include \"wrong.conf\"",
            "wrong.conf:1:10",
            "rounds",
            "must be a whole number") { Beside = folder => Write(folder, "wrong.conf", "rounds = soon") },
        new("includes the password file", "include \"/etc/passwd\"", "/etc/passwd:1:7", null, "this cannot be read"),
        new("includes the password file through a link", "include \"link.conf\"", "link.conf:1:7", null, "this cannot be read")
        {
            Beside = folder => Link(folder, "link.conf", "/etc/passwd"),
        },
        new(
            "includes the password file through a linked folder",
            "include \"linked/passwd\"",
            "linked/passwd:1:7",
            null,
            "this cannot be read") { Beside = folder => Link(folder, "linked", "/etc") },
        new(
            "includes a secret beside the folder",
            "include \"../secret.conf\"",
            "../secret.conf:1:10",
            null,
            "this setting cannot be used") { Beside = folder => Write(folder, "../secret.conf", "rounds = secret-token") },
        new(
            "joins a secret to a number",
            "include \"../secret.conf\"\nrounds = 1${token}",
            "8:10",
            null,
            "this setting cannot be used") { Beside = folder => Write(folder, "../secret.conf", "token = secret-token") },
        new(
            "names rules by a secret",
            "rules { include \"../secret.conf\" }",
            "../secret.conf:1:9",
            null,
            "this setting cannot be used") { Beside = folder => Write(folder, "../secret.conf", "token = secret-token") },
        new("a circle of links", "include \"round.conf\"", "7:1", null, "cannot be read")
        {
            Beside = folder => Link(folder, "round.conf", "round.conf"),
        },
    ];
}
