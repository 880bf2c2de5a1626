namespace FedActors.Training.Data.Files;

/// <summary>
/// The file of a download that is not complete. It may have been left by somebody else, as a link to a file elsewhere or as
/// a pipe; so it is never opened for writing. What it holds is copied to a new file, which takes its place: creating a new
/// file fails where there is something already, and renaming replaces a link instead of following it.
/// </summary>
internal sealed class PartFile(string path)
{
    /// <summary>The bytes that can be resumed: 0 unless it is a plain file.</summary>
    public long Length => new FileInfo(path) is { Exists: true, LinkTarget: null } file ? file.Length : 0;

    /// <summary>Opens it for writing, after the first <paramref name="kept"/> bytes.</summary>
    public async Task<FileStream> OpenAsync(long kept, CancellationToken cancelled)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);
        try
        {
            if (kept > 0) await CopyAsync(stream, kept, cancelled).ConfigureAwait(false);
            File.Move(fresh, path, overwrite: true);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            File.Delete(fresh);
            throw;
        }
    }

    /// <summary>Removes it, or the link in its place.</summary>
    public void Delete() => File.Delete(path);

    private async Task CopyAsync(FileStream target, long kept, CancellationToken cancelled)
    {
        using var source = new FileStream(path, FileMode.Open, FileAccess.Read);
        await source.CopyToAsync(target, cancelled).ConfigureAwait(false);
        if (target.Length != kept) throw new IOException($"{path} has changed");
    }
}
