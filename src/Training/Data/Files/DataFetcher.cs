namespace FedActors.Training.Data.Files;

/// <summary>
/// Downloads the files of a publication: resumes interrupted downloads, verifies checksums and unpacks archives. A file gets
/// its final name only when it is complete.
/// </summary>
/// <param name="http">The client for the downloads. Its own timeout should be infinite.</param>
/// <param name="patience">How long a server may send next to nothing; by default 30 seconds.</param>
internal sealed class DataFetcher(HttpClient http, TimeSpan? patience = null)
{
    private const string Unfinished = ".part";
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Downloads every file that is not in <paramref name="folder"/> yet, and verifies those that are.
    /// </summary>
    /// <exception cref="DataException">A file cannot be downloaded, or differs from the published one.</exception>
    public async Task FetchAsync(
        Publication publication, string folder, IProgress<FetchProgress>? progress, CancellationToken cancelled)
    {
        if (publication.Files.Count == 0)
            throw new DataException($"no file can be downloaded automatically; get it from {publication.Home}");
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in publication.Files) await FetchAsync(file, folder, progress, cancelled).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"{folder}: cannot be written: {cause.Message}", cause);
        }
    }

    private async Task FetchAsync(
        PublishedFile file, string folder, IProgress<FetchProgress>? progress, CancellationToken cancelled)
    {
        var path = Path.Combine(folder, file.Name);
        var checksums = new Checksums(folder);
        if (File.Exists(path))
        {
            await CheckAsync(file, path, checksums, cancelled).ConfigureAwait(false);
            return;
        }
        var part = path + Unfinished;
        await new Download(http, file, part, patience ?? UsualPatience, progress).RunAsync(cancelled).ConfigureAwait(false);
        try
        {
            var found = await checksums.CheckAsync(file, part, cancelled).ConfigureAwait(false);
            // Unpacked before the rename: a file with its final name is done.
            if (file.IsArchive) new PackedFolder(part, file.Name).UnpackInto(folder, cancelled);
            File.Move(part, path);
            checksums.Pin(file, found);
        }
        catch (DataException cause)
        {
            // Kept, it would be resumed and be as wrong the next time.
            File.Delete(part);
            throw new DataException($"{file.Address}: {cause.Message}", cause);
        }
    }

    private static async Task CheckAsync(PublishedFile file, string path, Checksums checksums, CancellationToken cancelled)
    {
        try
        {
            await checksums.CheckAsync(file, path, cancelled).ConfigureAwait(false);
        }
        catch (DataException cause)
        {
            throw new DataFileException(path, $"{cause.Message}. Delete it to fetch it again", cause);
        }
    }
}
