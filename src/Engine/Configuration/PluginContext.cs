using System.Reflection;
using System.Runtime.Loader;

namespace FedActors.Engine.Configuration;

/// <summary>
/// A plug-in's assembly and what it needs beside it. What the program has, FedActors itself above all, comes from there: a second
/// copy of a type would be another type.
/// </summary>
internal sealed class PluginContext : AssemblyLoadContext
{
    private readonly string _path;
    private readonly AssemblyDependencyResolver _beside;

    private PluginContext(string path) : base(path)
    {
        (_path, _beside) = (path, new AssemblyDependencyResolver(path));
        // Asked only for what the program does not have.
        Resolving += (_, name) => _beside.ResolveAssemblyToPath(name) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    /// <summary>Loads an assembly, or finds it if the process has loaded it before: its types must stay the same types.</summary>
    public static Assembly Load(string path)
    {
        var context = All.OfType<PluginContext>().FirstOrDefault(known => known._path == path) ?? new PluginContext(path);
        return context.LoadFromAssemblyPath(path);
    }
}
