namespace FedActors.Training.Data.Images;

/// <summary>An image file and what its folders say about it.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Client">The folder of its client; empty if there is none.</param>
/// <param name="Class">The folder of its class.</param>
internal sealed record ImageTree(string Path, string Client, string Class)
{
    private static readonly string[] Ends = [".png", ".jpg", ".jpeg"];

    /// <summary>The files below <paramref name="root"/>, sorted by name.</summary>
    public static IReadOnlyList<ImageTree> List(string root, bool byClient)
    {
        var clients = byClient ? Folders(root) : [root];
        ImageTree[] files =
        [
            .. from client in clients
               from label in Folders(client)
               from file in Directory.GetFiles(label).Order(StringComparer.Ordinal)
               where Array.Exists(Ends, end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase))
               select new ImageTree(file, byClient ? System.IO.Path.GetFileName(client) : "", System.IO.Path.GetFileName(label)),
        ];
        var layout = byClient ? "a folder per client containing a folder per class" : "a folder per class";
        return files.Length > 0
            ? files
            : throw new DataFileException(root, $"has no images; expected {layout} with .png, .jpg or .jpeg files");
    }

    private static IEnumerable<string> Folders(string root) => Directory.GetDirectories(root).Order(StringComparer.Ordinal);
}
