using System.Buffers.Binary;
using System.Text;

namespace FedActors.Hostile.Tests.Files;

/// <summary>Traces of availability.</summary>
internal static class TraceCases
{
    private const string Header = "client,time,up\n";

    public static IReadOnlyList<TraceCase> All { get; } =
    [
        Csv("an empty trace", "", "", "has no devices"),
        Csv("a header without lines", Header, "", "has no devices"),
        Csv("a client that begins late", Header + "0,5,1\n", ":2", "client 0 begins at 5 s: whether it was available before"),
        Csv("times that run backwards", Header + "0,0,1\n0,9,0\n0,8,1\n", ":4",
            "the time of client 0 runs backwards: 8 s comes after"),
        Csv("a time that stands still", Header + "0,0,1\n0,0,0\n", ":3",
            "the time of client 0 runs backwards: 0 s comes after"),
        Csv("a client that is left out", Header + "0,0,1\n2,0,1\n2,9,0\n", "", "client 1 has no line, but client 2 has"),
        Csv("a trace without duration", Header + "0,0,1\n", "", "has no duration: its only time is 0"),
        Csv("maybe available", Header + "0,0,maybe\n", ":2", "'0,0,maybe' is not client,time,up with 0 or 1 for up"),
        Csv("a time that is not a number", Header + "0,NaN,1\n", ":2", "'NaN' is not a time in seconds"),
        Csv("a time beyond all clocks", Header + "0,0,1\n0,1e300,0\n", ":3", "'1e300' is not a time in seconds"),
        Csv("a client beyond 31 bits", Header + "99999999999,0,1\n", ":2", "'99999999999' is not the number of a client"),
        Csv("a trace that commands the terminal", Header + "\u001b[2J,0,1\n", ":2",
            @"'\u001b[2J' is not the number of a client"),
        new("a pickle that would run a program", "fedscale", "", "names os.system, which is not supported",
            Latin("\u0080\u0002cos\nsystem\nX\u0002\0\0\0ls\u0085R.")),
        new("a pickle of another thing", "fedscale", "", "is not a dictionary of clients", Latin("\u0080\u0002].")),
        new("a pickle that was cut off", "fedscale", "", "is truncated", Row([10], [20], 100, 10)[..^40]),
        new("a client that is a number", "fedscale", "", "client 7 is not a dictionary", Latin("\u0080\u0002}(K\u0007K\u0001u.")),
        Pickled("a start without an end", [10, 50], [20], 100, 10,
            "becomes active 2 times and inactive 1 times: a time is missing"),
        Pickled("an end before its start", [20], [10], 100, 10,
            "has a time that runs backwards: active at 20 s, inactive at 10 s"),
        Pickled("spans that overlap", [10, 15], [20, 30], 100, 25,
            "has a time that runs backwards: inactive at 20 s, active at 15 s"),
        Pickled("a span after the end", [10], [120], 100, 110, "is active until 120 s, after its finish_time of 100 s"),
        Pickled("spans that are missing", [10], [20], 100, 300, "is active for 10 s in all, but its duration is 300 s"),
        Pickled("an infinite time", [double.PositiveInfinity], [20], 100, 10, "has a value under active that is no number"),
        Json("a trace that is no JSON", "client,time,up", "is not one of FLASH's files"),
        Json("a trace nested a thousand deep", new string('[', 1_000), "is not one of FLASH's files"),
        Json("a list of devices", "[]", "is not an object of devices"),
        Json("one device twice", """{"a": {"messages": "M"}, "a": {"messages": "M"}}""", "device a comes twice"),
        Json("a device without messages", """{"a": {"model": "x"}}""", "device a has no messages"),
        Json("a device of one moment", """{"a": {"messages": "2020-01-28 01:00:00\twifi"}}""",
            "device a has fewer than two times"),
        Json("a day that does not exist", """{"a": {"messages": "2020-02-30 01:00:00\twifi"}}""",
            "which is not a time, a tab and a state"),
        Json("a state that nobody knows", """{"a": {"messages": "2020-01-28 01:00:00\tasleep"}}""",
            "has in line 1 the unknown state 'asleep'"),
        Json("a device whose time runs backwards",
            """{"a": {"messages": "2020-01-28 01:00:00\twifi\n2020-01-28 00:00:00\twifi"}}""",
            "has a time in line 2 that runs backwards"),
    ];

    private static TraceCase Csv(string given, string text, string line, string answer) =>
        new(given, "csv", line, answer, Encoding.UTF8.GetBytes(text));

    private static TraceCase Json(string given, string text, string answer) => new(
        given, "flash", "", answer,
        Encoding.UTF8.GetBytes(text.Replace("\"M\"", "\"2020-01-28 01:00:00\\twifi\\n2020-01-28 02:00:00\\t4G\"")));

    private static TraceCase Pickled(
        string given, double[] active, double[] inactive, double finish, double duration, string answer) =>
        new(given, "fedscale", "", $"client 7 {answer}", Row(active, inactive, finish, duration));

    private static byte[] Row(double[] active, double[] inactive, double finish, double duration) =>
    [
        .. Latin("\u0080\u0002}K\u0007}("), .. Latin("U\u0006active"), .. List(active),
        .. Latin("U\u0008inactive"), .. List(inactive),
        .. Latin("U\u000bfinish_time"), .. Number(finish), .. Latin("U\u0008duration"), .. Number(duration), .. Latin("us."),
    ];

    private static byte[] List(double[] numbers) => [.. Latin("]("), .. numbers.SelectMany(Number), .. Latin("e")];

    private static byte[] Number(double number)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
        return [(byte)'G', .. bytes];
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
