namespace FedActors.Engine.RunFolders;

/// <summary>Writes a file completely or not at all: to a temporary file beside it, which is then moved into place.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<Stream> write)
    {
        var draft = path + ".part";
        try
        {
            using (var stream = File.Create(draft)) write(stream);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
