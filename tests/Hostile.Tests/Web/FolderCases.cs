using System.Diagnostics;

namespace FedActors.Hostile.Tests.Web;

/// <summary>Folders in which somebody has left something; the server is honest.</summary>
internal static class FolderCases
{
    public static IEnumerable<WebCase> All =>
    [
        Of("a link to elsewhere in the place of a partial download", null, (folder, elsewhere) =>
            File.CreateSymbolicLink(Path.Combine(folder, "set.bin.part"), Path.Combine(elsewhere, "secret.txt"))),
        Of("a link to nothing elsewhere in the place of a partial download", null, (folder, elsewhere) =>
            File.CreateSymbolicLink(Path.Combine(folder, "set.bin.part"), Path.Combine(elsewhere, "new.txt"))),
        Of("a link to elsewhere where a download begins", null, (folder, elsewhere) =>
            File.CreateSymbolicLink(Path.Combine(folder, "set.bin.part.new"), Path.Combine(elsewhere, "secret.txt"))),
        Of("a pipe in the place of a partial download", null, (folder, _) => Pipe(Path.Combine(folder, "set.bin.part"))),
        Of("a folder in the place of a partial download", "cannot be fetched: ", (folder, _) =>
            Directory.CreateDirectory(Path.Combine(folder, "set.bin.part"))),
        Of("a link to nothing elsewhere in the place of the file", "differs from the published file: ", (folder, elsewhere) =>
            File.CreateSymbolicLink(Path.Combine(folder, "set.bin"), Path.Combine(elsewhere, "new.txt"))),
        Of("a link to elsewhere in the place of the checksums", null, (folder, elsewhere) =>
            File.CreateSymbolicLink(Path.Combine(folder, "SHA256SUMS"), Path.Combine(elsewhere,
                "secret.txt"))) with { Wanted = null },
        Of("a pipe in the place of the checksums", null, (folder, _) => Pipe(Path.Combine(folder,
            "SHA256SUMS"))) with { Wanted = null },
        Of("a partial download that is longer than the file", null, (folder, _) =>
            File.WriteAllBytes(Path.Combine(folder, "set.bin.part"), new byte[30_000])),
    ];

    private static WebCase Of(string given, string? answer, Action<string, string> prepare) =>
        new($"folder: {given}", answer, AnswerAsync) { Wanted = ServerCases.Content, Prepare = prepare };

    private static Task AnswerAsync(Call call) => call.From >= ServerCases.Content.Length
        ? call.AnswerAsync("416 No\r\nContent-Range: bytes */20000\r\nContent-Length: 0", [])
        : call.AnswerHonestlyAsync(ServerCases.Content);

    private static void Pipe(string path)
    {
        using var made = Process.Start("mkfifo", path);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
