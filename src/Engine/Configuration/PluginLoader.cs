using System.Reflection;
using System.Runtime.Loader;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Configuration;

/// <summary>Loads the assemblies that a configuration names and adds what they bring to the catalogue.</summary>
internal static class PluginLoader
{
    private const string Key = "plugins";

    public static Catalogue AddTo(Catalogue catalogue, Section document) =>
        document.Texts(Key, []).Aggregate(catalogue, (known, path) => Add(known, path, document));

    private static Catalogue Add(Catalogue catalogue, string path, Section document)
    {
        if (!File.Exists(path)) throw document.Error(Key, $"there is no file {HoconText.Of(path)}");
        try
        {
            var assembly = new PluginContext(Path.GetFullPath(path)).Load();
            var plugins = assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IPlugin)) && !type.IsAbstract);
            IPlugin[] made = [.. plugins.Select(type => (IPlugin)Activator.CreateInstance(type)!)];
            return made.Length > 0
                ? made.Aggregate(catalogue, (known, plugin) => plugin.AddTo(known))
                : throw document.Error(Key, $"{HoconText.Of(path)} has no public class that is an {nameof(IPlugin)}");
        }
        catch (Exception error) when (error is BadImageFormatException or FileLoadException or IOException
            or TypeLoadException or ReflectionTypeLoadException or MissingMethodException or TargetInvocationException
            or ArgumentException)
        {
            var cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
            throw document.Error(Key, $"{HoconText.Of(path)} cannot be loaded: {cause.Message}");
        }
    }

    /// <summary>Finds what a plug-in needs beside it, but takes FedActors itself from the running program.</summary>
    private sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileName(path))
    {
        private readonly AssemblyDependencyResolver _beside = new(path);

        public Assembly Load() => LoadFromAssemblyPath(path);

        protected override Assembly? Load(AssemblyName name)
        {
            if (Default.Assemblies.FirstOrDefault(known => known.GetName().Name == name.Name) is { } shared) return shared;
            return _beside.ResolveAssemblyToPath(name) is { } found ? LoadFromAssemblyPath(found) : null;
        }
    }
}
