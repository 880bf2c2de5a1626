using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;

namespace FedActors.Training.Data.Files;

/// <summary>
/// Downloads the files of a publication: resumes interrupted downloads, verifies checksums and unpacks archives. A file gets
/// its final name only when it is complete.
/// </summary>
/// <param name="http">The client for the downloads.</param>
public sealed class DataFetcher(HttpClient http)
{
    private const string Unfinished = ".part";

    /// <summary>Downloads every file that is not in <paramref name="folder"/> yet.</summary>
    /// <exception cref="DataException">A file cannot be downloaded, or differs from the published one.</exception>
    public async Task FetchAsync(
        Publication publication, string folder, IProgress<FetchProgress>? progress, CancellationToken cancelled)
    {
        if (publication.Files.Count == 0)
            throw new DataException($"no file can be downloaded automatically; get it from {publication.Home}");
        Directory.CreateDirectory(folder);
        foreach (var file in publication.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (File.Exists(path)) continue;
            await DownloadAsync(file, path + Unfinished, progress, cancelled).ConfigureAwait(false);
            await CheckAsync(file, path + Unfinished, cancelled).ConfigureAwait(false);
            // Unpacked before the rename: a file with its final name is done.
            if (path.EndsWith(".tar.gz", StringComparison.Ordinal) || path.EndsWith(".tgz", StringComparison.Ordinal))
                await UnpackAsync(file, path + Unfinished, folder, cancelled).ConfigureAwait(false);
            File.Move(path + Unfinished, path);
        }
    }

    private async Task DownloadAsync(
        PublishedFile file, string part, IProgress<FetchProgress>? progress, CancellationToken cancelled)
    {
        try
        {
            if (!file.Address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                File.Copy(file.Address, part, overwrite: true);
                return;
            }
            var have = File.Exists(part) ? new FileInfo(part).Length : 0;
            using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
            if (have > 0) request.Headers.Range = new(have, null);
            using var response =
                await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancelled).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                // Already complete, or the partial file is stale.
                if (response.Content.Headers.ContentRange?.Length == have) return;
                File.Delete(part);
                await DownloadAsync(file, part, progress, cancelled).ConfigureAwait(false);
                return;
            }
            response.EnsureSuccessStatusCode();
            if (response.StatusCode != HttpStatusCode.PartialContent) have = 0;
            var total = have + response.Content.Headers.ContentLength;
            using var target = new FileStream(part, have > 0 ? FileMode.Append : FileMode.Create);
            using var source = await response.Content.ReadAsStreamAsync(cancelled).ConfigureAwait(false);
            await CopyAsync(source, target, have, new(file.Name, have, total), progress, cancelled).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            throw new DataException(
                $"{file.Address}: cannot be fetched: {cause.Message}. The partial download is kept; try again to resume", cause);
        }
    }

    private static async Task CopyAsync(
        Stream source, FileStream target, long have, FetchProgress state, IProgress<FetchProgress>? progress,
        CancellationToken cancelled)
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await source.ReadAsync(buffer, cancelled).ConfigureAwait(false)) > 0)
        {
            await target.WriteAsync(buffer.AsMemory(0, read), cancelled).ConfigureAwait(false);
            have += read;
            progress?.Report(state with { Bytes = have });
        }
        if (state.Total is { } total && have < total) throw new IOException($"only {have} of {total} bytes arrived");
    }

    private static async Task CheckAsync(PublishedFile file, string part, CancellationToken cancelled)
    {
        await CheckAsync(file, part, "SHA-256", file.Sha256, SHA256.HashDataAsync, cancelled).ConfigureAwait(false);
#pragma warning disable CA5351 // Some publishers give only an MD5 checksum, which is good enough to detect damage.
        await CheckAsync(file, part, "MD5", file.Md5, MD5.HashDataAsync, cancelled).ConfigureAwait(false);
#pragma warning restore CA5351
    }

    private static async Task CheckAsync(
        PublishedFile file, string part, string kind, string? wanted, Func<Stream, CancellationToken, ValueTask<byte[]>> hash,
        CancellationToken cancelled)
    {
        if (wanted is null) return;
        string found;
        using (var content = File.OpenRead(part))
            found = Convert.ToHexStringLower(await hash(content, cancelled).ConfigureAwait(false));
        if (found == wanted) return;
        File.Delete(part);
        throw new DataException(
            $"{file.Address}: differs from the published file: its {kind} is {found}, but should be {wanted}");
    }

    private static async Task UnpackAsync(PublishedFile file, string path, string folder, CancellationToken cancelled)
    {
        try
        {
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(packed, folder, overwriteFiles: true, cancelled).ConfigureAwait(false);
        }
        catch (Exception cause)
            when (cause is InvalidDataException or IOException or UnauthorizedAccessException or FormatException)
        {
            File.Delete(path);
            throw new DataException($"{file.Address}: {file.Name} cannot be unpacked: {cause.Message}", cause);
        }
    }
}
