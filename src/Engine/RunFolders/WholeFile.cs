namespace FedActors.Engine.RunFolders;

/// <summary>A file that is there whole or not at all: written beside its place, then moved into it.</summary>
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
