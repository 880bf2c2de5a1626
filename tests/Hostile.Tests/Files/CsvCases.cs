using static FedActors.Hostile.Tests.Files.Packing;

namespace FedActors.Hostile.Tests.Files;

/// <summary>Tables.</summary>
internal static class CsvCases
{
    private const string Good = "1,2,0\n3,4,1\n5,6,0\n7,8,1\n9,0,0\n1,3,1\n";

    private static readonly byte[] Table =
        Text(string.Concat(Enumerable.Range(0, 2_000).Select(line => $"{line * 7 % 1000},{line * 13 % 97},{line % 2}\n")));

    public static IEnumerable<FileCase> All =>
    [
        Of("an empty file", "", "", "has no samples"),
        Of("a header and nothing else", "height,weight,kind\n", "", "has no samples"),
        Of("blank lines", "\n\n\r\n\n", "", "has no samples"),
        Of("a line that is too short", Good + "1,2\n", ":7", "has 2 fields, but should have 3"),
        Of("a line that is too long", Good + "1,2,3,0\n", ":7", "has more than 3 fields"),
        Of("one column", "1\n2\n3\n", ":1", "has no features: only 1 fields separated by ','"),
        Of("the wrong separator", Good.Replace(',', ';'), ":1", "has no features"),
        Of("a word among numbers", Good + "1,many,0\n", ":7", "field 2, 'many', is not a finite number"),
        Of("a word among the numbers of the first line", "1,x,0\n" + Good, ":1", "is this a sample or a header?"),
        Of("NaN", Good + "NaN,2,0\n", ":7", "field 1, 'NaN', is not a finite number"),
        Of("infinity", Good + "1,-inf,0\n", ":7", "field 2, '-inf', is not a finite number"),
        Of("a number that is too large", Good + "1,1e39,0\n", ":7", "field 2, '1e39', is not a finite number"),
        Of("an empty field", Good + "1,,0\n", ":7", "field 2, '', is not a finite number"),
        Of("an empty label", Good + "1,2,\n", ":7", "field 3, the label, is empty"),
        Of("labels that are not whole", "1,2,0.5\n3,4,1\n5,6,0.5\n", "", "label 0.5 of sample 0 is not a whole number"),
        Of("a label that is not a number", "1,2,0\n3,4,nan\n5,6,1\n", "", "label nan of sample 1 is not a whole number"),
        Of("an infinite label", "1,2,0\n3,4,infinity\n5,6,1\n", "", "label infinity of sample 1 is not a whole number"),
        Of("a label beyond 64 bits", "1,2,0\n3,4,1e300\n5,6,1\n", "", "label 1e300 of sample 1 is not a whole number"),
        Of("one class", "1,2,7\n3,4,7\n5,6,7\n1,1,7\n1,2,7\n", "", "has one class only: all 4 training samples are of class '7'"),
        Of("one class, written in two ways", "1,2,7\n3,4,7.0\n5,6,7\n1,1,7\n1,2,7\n", "", "has one class only"),
        Of("too few samples to hold some out", "1,2,0\n3,4,1\n", "", "leaves no samples to test on"),
        Of("a control sequence for the terminal", Good + "1,\u001b[2J\u001b]0;owned\u0007,0\n", ":7",
            @"field 2, '\u001b[2J\u001b]0;owned\u0007', is not a finite number"),
        Of("text that turns the direction of reading", Good + "1,\u202egnp.exe,0\n", ":7", @"field 2, '\u202egnp.exe'"),
        Of("a field of a million characters", Good + $"1,{new string('x', 1_000_000)},0\n", ":7",
            $"field 2, '{new string('x', 60)}…', is not a finite number"),
        Of("a line without end", new string('1', 70_000_000), ":1", "is longer than 67108864 characters"),
        Of("zero bytes", "\0\0\0\0\0\0\0\0\n", ":1", "has no features"),
        Of("a picture", "\u0089PNG\r\n\u001a\n\0\0\0,IHDR,\u0001\n1,2,3\n", ":1", "has no features"),
        Of("another number of features to test on", Good, "", "has 2 features, but ", more: ", test = \"@/t.csv\"",
            test: "1,0\n"),
        Of("a test set of no samples", Good, "", "has no samples", more: ", test = \"@/t.csv\"", test: "", culprit: "t.csv"),
        Of("a label that only the test set has", Good, "", "label '5' of sample 0 is not one of the 2 training labels",
            more: ", test = \"@/t.csv\"", test: "1,2,5\n", culprit: "t.csv"),
        Of("no column of the name given", "a,b,kind\n" + Good, ":1", "has no column 'sort', but a, b, kind",
            more: ", label = sort"),
        Packed("compressed content that was cut off", Gzip(Table)[..^2_000], "is damaged: it is cut off"),
        Packed("a trailer that was cut off", Gzip(Table)[..^5], "is damaged: it is no gzip file, or its checksum"),
        Packed("a missing trailer", Gzip(Table)[..^8], "is damaged: it is no gzip file, or its checksum"),
        Packed("a header alone", Gzip(Table)[..10], "is damaged: "),
        Packed("half a header", Gzip(Table)[..5], "is damaged: "),
        Packed("a wrong checksum", Flipped(Gzip(Table), -8), "its checksum or its compressed content is wrong"),
        Packed("a wrong length", Flipped(Gzip(Table), -1), "its checksum or its compressed content is wrong"),
        Packed("a flipped bit", Flipped(Gzip(Table), 3_000), "is damaged: "),
        Packed("something behind the compressed content", [.. Gzip(Table), 1, 2, 3, 4], "goes on after its compressed content"),
        Packed("a second member that was cut off", [.. Gzip(Table), .. Gzip(Table)[..^8]], "is damaged: "),
        Packed("plain text under the name of a gzip file", Table, "is damaged: it is no gzip file"),
        new("gzip: 700 KB that unpack to 400 MB", "set = csv, path = \"@/x.csv.gz\"", "x.csv.gz",
            "unpack to more than 64000000", () => [("x.csv.gz", GzipBomb("1,2,0\n3,4,1\n", 8))]),
        new("gzip: 400 KB that unpack to one line of 400 MB", "set = csv, path = \"@/x.csv.gz\"", "x.csv.gz",
            "unpack to more than 64000000", () => [("x.csv.gz", GzipBomb("0,", 8))]),
    ];

    private static FileCase Of(
        string given, string text, string line, string answer, string more = "", string? test = null, string culprit = "x.csv") =>
        new(
            given, $"set = csv, path = \"@/x.csv\"{more}", culprit + line, answer,
            () => test is null ? [("x.csv", Text(text))] : [("x.csv", Text(text)), ("t.csv", Text(test))]);

    private static FileCase Packed(string given, byte[] content, string answer) =>
        new($"gzip: {given}", "set = csv, path = \"@/x.csv.gz\"", "x.csv.gz", answer, () => [("x.csv.gz", content)]);
}
