namespace FedActors.Packaging.Tests;

/// <summary><c>dotnet pack</c>: every project of <c>src/</c>, with what a registry and a debugger ask for.</summary>
public sealed class PackageTests(Packages packages)
{
    private IReadOnlyList<Package> All => field ??= Of("nupkg");

    [Fact]
    public void Every_project_packs_and_nothing_else_does() => Assert.Equal(
        Packages.Projects.Select(IdOf).Order(StringComparer.Ordinal), All.Select(package => package.Id));

    [Fact]
    public void Each_says_what_it_is_and_under_which_licence() => Assert.All(All, package =>
    {
        Assert.NotEqual("", package["description"]);
        Assert.NotEqual("Package Description", package["description"]);
        Assert.Equal("Apache-2.0", package["license"]);
        Assert.Equal("README.md", package["readme"]);
        Assert.Contains("README.md", package.Files);
    });

    [Fact]
    public void They_go_together_in_one_version_only() => Assert.All(All, package => Assert.All(
        package.Dependencies.Where(other => other.Id.StartsWith("FedActors", StringComparison.Ordinal)),
        other => Assert.Equal($"[{package["version"]}]", other.Version)));

    [Fact]
    public void The_command_is_a_tool() =>
        Assert.Contains("tools/net10.0/any/fedactors.dll", All.Single(package => package.Id == "FedActors.Cli").Files);

    [Fact]
    public void Symbols_know_the_sources_by_their_place_in_the_repository() => Assert.All(Of("snupkg"), symbols =>
        Assert.All(symbols.Sources, source => Assert.StartsWith("/_/", source)));

    [Fact]
    public void Every_package_has_symbols() => Assert.Equal(
        All.Select(package => package.Id),
        Of("snupkg").Where(symbols => symbols.Sources.Count > 0).Select(symbols => symbols.Id));

    [Fact]
    public void None_tells_where_it_was_made() =>
        Assert.All(All, package => Assert.DoesNotContain(Packages.Repository, package.Text));

    /// <summary>What programs add has the name of the whole.</summary>
    private static string IdOf(string project) => project == "Engine" ? "FedActors" : $"FedActors.{project}";

    private List<Package> Of(string kind) =>
    [
        .. Directory.GetFiles(packages.Folder, $"*.{kind}").Select(file => new Package(file))
            .OrderBy(package => package.Id, StringComparer.Ordinal),
    ];
}
