using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>Loads the assemblies that a configuration names and adds what they bring to the catalogue.</summary>
internal static class PluginLoader
{
    private const string Key = "plugins";

    /// <exception cref="HoconException">Some of them cannot be loaded; each is located.</exception>
    public static Catalogue AddTo(Catalogue catalogue, Section document)
    {
        var mistakes = new List<HoconException>();
        foreach (var (index, path) in document.Texts(Key, []).Index())
            try
            {
                catalogue = Add(catalogue, path);
            }
            catch (PluginException error)
            {
                mistakes.Add(document.ItemError(Key, index, error.Message));
            }
        return mistakes.Count == 0 ? catalogue : throw HoconException.Of(mistakes);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a plug-in throws, it is at fault, not the program.")]
    private static Catalogue Add(Catalogue catalogue, string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new PluginException($"there is no file {file.FullName}");
        // A pipe or a device would keep the reader waiting.
        if (file.Length == 0) throw new PluginException($"{path} is empty");
        Assembly? assembly = null;
        try
        {
            assembly = PluginContext.Load(file.FullName);
            return Plugins(assembly).Aggregate(catalogue, AddOne);
        }
        catch (Exception error)
        {
            throw new PluginException($"{path} {PluginFault.InWords(error, assembly)}");
        }
    }

    private static Type[] Plugins(Assembly assembly)
    {
        Type[] types =
        [
            .. assembly.GetExportedTypes().Where(
                type => type.IsAssignableTo(typeof(IPlugin)) && !type.IsAbstract && !type.ContainsGenericParameters),
        ];
        return types.Length > 0
            ? types
            : throw new PluginException($"has no public class that implements {nameof(IPlugin)}");
    }

    private static Catalogue AddOne(Catalogue catalogue, Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
            throw new PluginException($"cannot be used: {type.Name} has no public constructor without parameters");
        return ((IPlugin)Activator.CreateInstance(type)!).AddTo(catalogue)
            ?? throw new PluginException($"cannot be used: {type.Name} has returned no catalogue");
    }
}
