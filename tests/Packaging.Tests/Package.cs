using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;

namespace FedActors.Packaging.Tests;

/// <summary>One package: what it says about itself, and what is in it.</summary>
internal sealed class Package
{
    private readonly XElement _metadata;

    public Package(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        Files = [.. archive.Entries.Select(entry => entry.FullName)];
        using var specification = Named(archive, ".nuspec").Single().Open();
        _metadata = XDocument.Load(specification).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        Sources = [.. Named(archive, ".pdb").SelectMany(SourcesOf)];
    }

    public IReadOnlyList<string> Files { get; }

    /// <summary>The names of the source files that its debug symbols tell.</summary>
    public IReadOnlyList<string> Sources { get; }

    public string Id => this["id"];

    public string Text => _metadata.ToString();

    /// <summary>A line of its specification; empty where it has none.</summary>
    public string this[string name] =>
        _metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    /// <summary>Which versions of others it asks for.</summary>
    public IEnumerable<(string Id, string Version)> Dependencies => _metadata.Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .Select(element => (element.Attribute("id")!.Value, element.Attribute("version")!.Value));

    private static IEnumerable<ZipArchiveEntry> Named(ZipArchive archive, string end) =>
        archive.Entries.Where(entry => entry.FullName.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<string> SourcesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(copy);
        var symbols = provider.GetMetadataReader();
        foreach (var document in symbols.Documents) yield return symbols.GetString(symbols.GetDocument(document).Name);
    }
}
