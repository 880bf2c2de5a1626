using System.Security.Cryptography;
using System.Text;
using FedActors.Numerics.Files;

namespace FedActors.Training.Data.Files;

/// <summary>
/// Compares files with what is known of them. Where the publisher's checksum is not known, the one of the first download is
/// pinned in the file <c>SHA256SUMS</c> beside the data, which <c>sha256sum -c</c> can read.
/// </summary>
internal sealed class Checksums(string folder)
{
    private const string Name = "SHA256SUMS";
    private const int LongestList = 1 << 20;
    private const int DigitsOfSha256 = 64;
    private readonly string _list = Path.Combine(folder, Name);

    /// <summary>Throws if a file is not the published one; returns its SHA-256.</summary>
    public async Task<string> CheckAsync(PublishedFile file, string path, CancellationToken cancelled)
    {
        var length = new FileInfo(path).Length;
        if (file.Size is { } size && length != size)
            throw new DataException($"differs from the published file: it has {length} bytes, but should have {size}");
        var sha256 = await HashAsync(path, SHA256.HashDataAsync, cancelled).ConfigureAwait(false);
        Compare("SHA-256", sha256, file.Sha256, "the published file");
        if (file.Sha256 is null) Compare("SHA-256", sha256, Pinned(file.Name), $"what {_list} says");
        if (file.Md5 is null) return sha256;
#pragma warning disable CA5351 // Some publishers give only an MD5 checksum, which is good enough to detect damage.
        var md5 = await HashAsync(path, MD5.HashDataAsync, cancelled).ConfigureAwait(false);
        Compare("MD5", md5, file.Md5, "the published file");
#pragma warning restore CA5351
        return sha256;
    }

    /// <summary>Remembers the checksum of a file that nobody else knows.</summary>
    public void Pin(PublishedFile file, string sha256)
    {
        if (file.Sha256 is not null || Pinned(file.Name) is not null) return;
        var all = Text();
        if (all.Length > 0 && !all.EndsWith('\n')) all += '\n';
        // A new file under a new name that takes the old one's place: a link is replaced, not followed.
        var written = _list + ".new";
        File.Delete(written);
        using (var stream = new FileStream(written, FileMode.CreateNew))
            stream.Write(Encoding.UTF8.GetBytes($"{all}{sha256}  {file.Name}\n"));
        File.Move(written, _list, overwrite: true);
    }

    private string? Pinned(string name)
    {
        var line = Text().Split('\n', StringSplitOptions.TrimEntries).FirstOrDefault(
            line => line.Length > DigitsOfSha256 && line[DigitsOfSha256..].TrimStart(' ', '*') == name);
        return line?[..DigitsOfSha256];
    }

    private string Text()
    {
        var list = new FileInfo(_list);
        if (!list.Exists || list.Length == 0) return "";
        return list.Length <= LongestList
            ? File.ReadAllText(_list)
            : throw new DataException($"is not checked: {_list} has {list.Length} bytes, too many for a list of checksums");
    }

    private static void Compare(string kind, string found, string? wanted, string from)
    {
        if (wanted is not null && found != wanted)
            throw new DataException($"differs from {from}: its {kind} is {found}, but should be {wanted}");
    }

    private static async Task<string> HashAsync(
        string path, Func<Stream, CancellationToken, ValueTask<byte[]>> hash, CancellationToken cancelled)
    {
        using var content = RegularFile.Open(path);
        return Convert.ToHexStringLower(await hash(content, cancelled).ConfigureAwait(false));
    }
}
