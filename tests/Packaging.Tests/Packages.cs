using System.Text.Json;
using FedActors.Golden;

[assembly: AssemblyFixture(typeof(FedActors.Packaging.Tests.Packages))]

namespace FedActors.Packaging.Tests;

/// <summary>All packages of this repository, made of what is built, in a folder that goes when the tests are done.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fedactors-packages-");

    internal static string Repository { get; } = GoldenFolder.RepositoryRoot();

    /// <summary>The folders of <c>src/</c>.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Where the packages are.</summary>
    public string Folder => Path.Combine(_folder.FullName, "packages");

    /// <summary>A folder for a program that uses them. NuGet gives it nothing else but what this machine has already.</summary>
    public string Consumer()
    {
        var folder = _folder.CreateSubdirectory("Consumer").FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{_folder.FullName}/cache" /></config>
              <packageSources><clear /><add key="here" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{MachineFolder()}" /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    public async ValueTask InitializeAsync() => await Dotnet.RunAsync(
        Repository, "pack", "FedActors.sln", "-c", "Release", "--no-build", "--nologo", "-v", "quiet", "-o", Folder);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }

    /// <summary>Where the build has its packages from.</summary>
    private static string MachineFolder()
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository, "artifacts", "obj", "Engine", "project.assets.json")));
        return assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
    }
}
