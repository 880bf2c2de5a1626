using System.Reflection;

namespace FedActors.Engine.Configuration;

/// <summary>Why a plug-in cannot be used, in a line that follows its name.</summary>
internal static class PluginFault
{
    /// <param name="error">What was thrown.</param>
    /// <param name="assembly">The plug-in; null if it was not even loaded.</param>
    public static string InWords(Exception error, Assembly? assembly) => error switch
    {
        PluginException => error.Message,
        TargetInvocationException or TypeInitializationException when error.InnerException is { } inner =>
            InWords(inner, assembly),
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => InWords(first, assembly),
        BadImageFormatException when assembly is null => "is not a .NET assembly",
        FileNotFoundException or FileLoadException or TypeLoadException or MissingMemberException
            when Other(assembly) is { } other => $"was built for FedActors {other}, and this is {Ours}: {FirstLine(error)}",
        FileNotFoundException { FileName: { } name } when IsAssembly(name) =>
            $"needs {new AssemblyName(name).Name}, which is neither beside it nor part of FedActors",
        ArgumentException => $"cannot be used: {FirstLine(error)}",
        _ when assembly is null => $"cannot be loaded: {FirstLine(error)}",
        _ => $"has failed with {error.GetType().Name}: {FirstLine(error)}",
    };

    private static Version? Ours => typeof(IPlugin).Assembly.GetName().Version;

    /// <summary>The version of FedActors that a plug-in was built for; null if it is this one.</summary>
    private static Version? Other(Assembly? assembly) => (assembly?.GetReferencedAssemblies() ?? [])
        .FirstOrDefault(name => name.Name == typeof(IPlugin).Assembly.GetName().Name && name.Version != Ours)?.Version;

    // As the runtime names what it looked for, not a file that the plug-in itself could not find.
    private static bool IsAssembly(string name) => name.Contains(", Version=", StringComparison.Ordinal);

    private static string FirstLine(Exception error) => error.Message.Split('\n', 2)[0].TrimEnd();
}
