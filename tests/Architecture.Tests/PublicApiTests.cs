namespace FedActors.Architecture.Tests;

/// <summary>What others may rest on is listed; without the lists, the build compares nothing.</summary>
public class PublicApiTests
{
    public static TheoryData<string> Libraries => [.. SourceProject.Names.Except(["Cli"])];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_library_lists_its_public_members(string project)
    {
        var folder = Path.Combine("src", project);
        var listed = new[] { "PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt" }
            .SelectMany(file => SourceTree.LinesOf(Path.Combine(folder, file)))
            .ToHashSet();

        Assert.All(
            new SourceProject(project).Assembly.GetExportedTypes().Where(type => !type.IsNested && !type.IsGenericType),
            type => Assert.Contains(type.FullName!, listed));
    }

    [Fact]
    public void The_command_offers_no_types() => Assert.Empty(new SourceProject("Cli").Assembly.GetExportedTypes());
}
