using System.Diagnostics;

namespace FedActors.Cli.Tests;

/// <summary>Starts programs whose output is read.</summary>
internal static class Programs
{
    /// <summary>The command that starts this build of the program.</summary>
    public static string[] Fedactors { get; } =
    [
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
        Path.Combine(AppContext.BaseDirectory, "fedactors.dll"),
    ];

    public static Process Start(
        string folder, string file, string[] first, string[] rest, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, [.. first, .. rest])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
