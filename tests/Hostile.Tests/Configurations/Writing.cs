using System.Diagnostics;

namespace FedActors.Hostile.Tests.Configurations;

/// <summary>Short words for texts that are long and for what lies in folders.</summary>
internal static class Writing
{
    public static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    public static void Each(int count, Action<int> write)
    {
        for (var at = 0; at < count; at++) write(at);
    }

    public static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    public static void Link(string folder, string name, string target) =>
        File.CreateSymbolicLink(Path.Combine(folder, name), target);

    public static void Pipe(string folder, string name)
    {
        using var made = Process.Start("mkfifo", [Path.Combine(folder, name)]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    /// <summary>A file that includes the next one twice.</summary>
    public static string Twice(int at) =>
        $"x{at}a {{ include \"double-{at + 1}.conf\" }}\nx{at}b {{ include \"double-{at + 1}.conf\" }}";
}
