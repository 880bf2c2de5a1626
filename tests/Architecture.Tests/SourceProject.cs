using System.Reflection;
using System.Xml.Linq;

namespace FedActors.Architecture.Tests;

/// <summary>A project of <c>src/</c>: what its project file refers to, and the assembly that comes of it.</summary>
internal sealed class SourceProject(string name)
{
    private readonly XDocument _file = XDocument.Load(Path.Combine(SourceTree.Root, "src", name, $"{name}.csproj"));

    /// <summary>The names of all of them, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The projects that its project file names.</summary>
    public IEnumerable<string> Projects => Included("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!);

    /// <summary>The packages that its project file names.</summary>
    public IEnumerable<string> Packages => Included("PackageReference");

    /// <summary>
    /// The assemblies of packages that its own code uses, whether its project file or that of a project below names them.
    /// </summary>
    public IEnumerable<string> UsedAssemblies => Assembly.GetReferencedAssemblies()
        .Select(used => used.Name!)
        .Where(used => !used.StartsWith("FedActors.", StringComparison.Ordinal) && File.Exists(PathOf(used)));

    public Assembly Assembly => Assembly.LoadFrom(AssemblyFile);

    /// <summary>Where its types are written.</summary>
    public SourceFolders Folders => SourceFolders.Of(name, AssemblyFile);

    private string AssemblyFile =>
        PathOf(_file.Descendants("AssemblyName").Select(element => element.Value).SingleOrDefault($"FedActors.{name}"));

    private IEnumerable<string> Included(string item) =>
        _file.Descendants(item).Select(element => element.Attribute("Include")!.Value);

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll");
}
