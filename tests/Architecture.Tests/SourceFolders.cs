using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FedActors.Architecture.Tests;

/// <summary>
/// In which folder of its project each type of an assembly is written, as its debug symbols tell: namespaces do not, because what
/// users need is in FedActors, wherever it is written.
/// </summary>
internal sealed class SourceFolders
{
    // What the compiler notes for types without code, such as enumerations and interfaces.
    private static readonly Guid DocumentsOfType = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly Dictionary<string, string> _files = [];
    private readonly MetadataReader _symbols;
    private readonly string _root;

    private SourceFolders(string project, MetadataReader types, MetadataReader symbols)
    {
        (_symbols, _root) = (symbols, $"/src/{project}/");
        foreach (var handle in types.TypeDefinitions)
        {
            var type = types.GetTypeDefinition(handle);
            if (type.GetDeclaringType().IsNil && FilesOf(types, handle).FirstOrDefault(file => file.Contains(_root)) is { } file)
                _files[FullName(types.GetString(type.Namespace), types.GetString(type.Name))] = file;
        }
    }

    public static SourceFolders Of(string project, string assembly)
    {
        using var library = new PEReader(File.OpenRead(assembly));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly, "pdb")));
        return new SourceFolders(project, library.GetMetadataReader(), symbols.GetMetadataReader());
    }

    /// <summary>The types that files of this project declare, but those within others.</summary>
    public IEnumerable<string> Types => _files.Keys;

    /// <summary>
    /// The folder right below the project's; null for files in the project's own folder and for types from elsewhere. A nested
    /// type is where its outermost is.
    /// </summary>
    public string? FolderOf(string type) =>
        _files.TryGetValue(type.Split('+', '/')[0], out var file)
        && file[(file.LastIndexOf(_root, StringComparison.Ordinal) + _root.Length)..].Split('/') is [var folder, _, ..]
            ? folder
            : null;

    private IEnumerable<string> FilesOf(MetadataReader types, TypeDefinitionHandle type) => types
        .GetTypeDefinition(type).GetMethods()
        .SelectMany(method => _symbols.GetMethodDebugInformation(method).GetSequencePoints())
        .Select(point => point.Document)
        .Concat(Noted(type))
        .Select(document => _symbols.GetString(_symbols.GetDocument(document).Name).Replace('\\', '/'))
        // What iterators do is in types of the compiler's within theirs.
        .Concat(types.GetTypeDefinition(type).GetNestedTypes().SelectMany(nested => FilesOf(types, nested)));

    private IEnumerable<DocumentHandle> Noted(TypeDefinitionHandle handle)
    {
        foreach (var noted in _symbols.GetCustomDebugInformation(handle))
        {
            var note = _symbols.GetCustomDebugInformation(noted);
            if (_symbols.GetGuid(note.Kind) != DocumentsOfType) continue;
            var rows = _symbols.GetBlobReader(note.Value);
            while (rows.RemainingBytes > 0) yield return MetadataTokens.DocumentHandle(rows.ReadCompressedInteger());
        }
    }

    private static string FullName(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
