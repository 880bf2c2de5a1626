using System.Formats.Tar;
using System.IO.Compression;
using FedActors.Hostile.Tests.Files;

namespace FedActors.Hostile.Tests.Web;

/// <summary>Archives that would do more than bring files.</summary>
internal static class ArchiveCases
{
    public static IEnumerable<WebCase> All =>
    [
        Of("an honest archive", null, Plain("inner/file.bin")),
        Of("a symbolic link", "'inner' is not a plain file, but a SymbolicLink", Link(TarEntryType.SymbolicLink, "inner",
            "/etc")),
        Of("a hard link", "'inner' is not a plain file, but a HardLink", Plain("first"), Link(TarEntryType.HardLink, "inner",
            "first")),
        Of("a pipe", "'pipe' is not a plain file, but a Fifo", new PaxTarEntry(TarEntryType.Fifo, "pipe")),
        Of("a character device", "'tape' is not a plain file, but a CharacterDevice",
            new PaxTarEntry(TarEntryType.CharacterDevice, "tape") { DeviceMajor = 1, DeviceMinor = 5 }),
        Of("a block device", "'disk' is not a plain file, but a BlockDevice",
            new PaxTarEntry(TarEntryType.BlockDevice, "disk") { DeviceMajor = 8, DeviceMinor = 0 }),
        Of("a link, and a file behind it", "'inner' is not a plain file, but a SymbolicLink",
            Link(TarEntryType.SymbolicLink, "inner", "../elsewhere"), Plain("inner/secret.txt")),
        Of("a name that leads upwards", "'../elsewhere/secret.txt' is not a name within the archive",
            Plain("../elsewhere/secret.txt")),
        Of("a name that leads upwards on the way", "is not a name within the archive", Plain("inner/../../elsewhere/secret.txt")),
        Of("an absolute name", "'/tmp/owned' is not a name within the archive", Plain("/tmp/owned")),
        Of("a name with commands for the terminal", @"'\u001b[2Jx' is not a name within the archive", Plain("\u001b[2Jx")),
        Of("no name but dots", "is not a name within the archive", Plain("./.")),
        Of("two files of one name", "cannot be unpacked: ", Plain("one"), Plain("one")),
        Of("a file in the place of a folder", "cannot be unpacked: ", Plain("one"), Plain("one/two")),
        Of("no files", "it has no files", new PaxTarEntry(TarEntryType.Directory, "inner/")),
        Raw("nothing", "cannot be unpacked: ", Packing.Gzip([])),
        Raw("no archive at all", "cannot be unpacked: it is no gzip file", Packing.Text("<html>not found</html>")),
        Raw("an archive that was cut off", "cannot be unpacked: ", Pack(Plain("one"))[..^8]),
        Raw("an archive with a wrong checksum", "cannot be unpacked: it is no gzip file, or its checksum",
            Packing.Flipped(Pack(Plain("one")), -6)),
        Raw("random bytes in a gzip file", "cannot be unpacked: ", Packing.Gzip(ServerCases.Content)),
        Raw("100 KB that unpack to 100 MB", "unpack to more than 64000000", Bomb()),
        Of("an archive for a folder that is a link to elsewhere", "is a link, which may lead out of ",
            Plain("inner/secret.txt")) with
        {
            Prepare = (folder, elsewhere) => Directory.CreateSymbolicLink(Path.Combine(folder, "inner"), elsewhere),
        },
        Of("an archive for a file that is a link to elsewhere", null, Plain("inner/file.bin"), Plain("secret.txt")) with
        {
            Prepare = (folder, elsewhere) =>
                File.CreateSymbolicLink(Path.Combine(folder, "secret.txt"), Path.Combine(elsewhere, "secret.txt")),
        },
        Of("a link to elsewhere where archives are unpacked", null, Plain("inner/file.bin"), Plain("secret.txt")) with
        {
            Prepare = (folder, elsewhere) => Directory.CreateSymbolicLink(Path.Combine(folder, "set.tgz.unpacked"), elsewhere),
        },
    ];

    private static WebCase Of(string given, string? answer, params TarEntry[] entries) => Raw(given, answer, Pack(entries));

    private static WebCase Raw(string given, string? answer, byte[] archive) =>
        new($"tar: {given}", answer, call => call.AnswerHonestlyAsync(archive)) { File = "set.tgz" };

    private static PaxTarEntry Plain(string name) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream([1, 2, 3]) };

    private static PaxTarEntry Link(TarEntryType kind, string name, string target) => new(kind, name) { LinkName = target };

    private static byte[] Pack(params TarEntry[] entries)
    {
        using var content = new MemoryStream();
        using (var tar = new TarWriter(content, leaveOpen: true))
            foreach (var entry in entries) tar.WriteEntry(entry);
        return Packing.Gzip(content.ToArray());
    }

    private static byte[] Bomb()
    {
        using var content = new MemoryStream();
        using (var tar = new TarWriter(content, leaveOpen: true))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile,
                "big")
            { DataStream = new MemoryStream(new byte[100_000_000]) });
        return Packing.Gzip(content.ToArray(), CompressionLevel.SmallestSize);
    }
}
