namespace FedActors.Engine.RunFolders;

/// <summary>Appends a line to a file completely or not at all: on a full disk, the file ends with the line before.</summary>
internal static class WholeLine
{
    public static void Append(Stream file, ReadOnlySpan<byte> line)
    {
        var end = file.Position;
        try
        {
            file.Write(line);
            file.Flush();
        }
        catch (IOException)
        {
            file.SetLength(end);
            throw;
        }
    }
}
