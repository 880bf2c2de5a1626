namespace FedActors.Architecture.Tests;

/// <summary>Dependencies point downwards only: between projects, and between the folders of a project.</summary>
public class DependencyTests
{
    /// <summary>What the project files may name; the projects of a row stand further down. See ARCHITECTURE.md.</summary>
    public static TheoryData<string, string[]> Below => new()
    {
        { "Cli", ["Engine"] },
        { "Engine", ["Actors", "Hocon", "Settings", "TensorFiles"] },
        { "Actors", ["Aggregation", "Attacks", "Numerics", "Runtime", "Settings", "Training"] },
        { "Attacks", ["Aggregation", "Numerics", "Settings", "Training"] },
        { "Aggregation", ["Numerics", "Settings"] },
        { "Training", ["Numerics", "Settings", "TensorFiles"] },
        { "TensorFiles", ["Numerics"] },
        { "Runtime", [] },
        { "Hocon", [] },
        { "Numerics", [] },
        { "Settings", ["Hocon"] },
    };

    public static TheoryData<string> Projects => [.. SourceProject.Names];

    // Packages, and the assemblies whose names begin with theirs.
    private static readonly Dictionary<string, string[]> UsersOf = new()
    {
        ["Akka"] = ["Actors", "Engine", "Runtime"],
        ["MessagePack"] = ["Actors", "Engine"],
        ["SkiaSharp"] = ["Training"],
        ["Spectre.Console"] = ["Cli"],
        ["System.CommandLine"] = ["Cli"],
        ["System.IO.Hashing"] = ["TensorFiles"],
    };

    [Fact]
    public void Every_project_has_its_place() =>
        Assert.Equal(SourceProject.Names, Below.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Below))]
    public void A_project_refers_to_none_but_those_below_it(string project, string[] below) =>
        Assert.Empty(new SourceProject(project).Projects.Except(below));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_no_package_that_is_for_others(string project) =>
        Assert.DoesNotContain(new SourceProject(project).Packages, package => !MayUse(project, package));

    /// <summary>What a project below refers to reaches those above it unasked.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Nor_does_its_code_use_one(string project) =>
        Assert.DoesNotContain(new SourceProject(project).UsedAssemblies, assembly => !MayUse(project, assembly));

    [Fact]
    public void The_use_of_a_package_is_seen() => Assert.Contains("SkiaSharp", new SourceProject("Training").UsedAssemblies);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_do_not_depend_on_each_other_in_a_cycle(string project)
    {
        var cycle = FolderGraph.Of(new SourceProject(project)).Cycle();
        Assert.True(cycle.Count == 0, $"The folders of src/{project} go round in a cycle:\n{string.Join('\n', cycle)}");
    }

    private static bool MayUse(string project, string package) => UsersOf.Any(
        entry => (package == entry.Key || package.StartsWith($"{entry.Key}.", StringComparison.Ordinal))
            && entry.Value.Contains(project));
}
