namespace FedActors.Engine.RunFolders;

/// <summary>Writes a file completely or not at all: to a temporary file beside it, which is then moved into place.</summary>
internal static class WholeFile
{
    /// <summary>Writes the file. If that fails, or the process ends meanwhile, what was there before stays.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var draft = path + ".part";
        AppDomain.CurrentDomain.ProcessExit += Drop;
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
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Drop;
        }

        void Drop(object? sender, EventArgs e) => File.Delete(draft);
    }
}
