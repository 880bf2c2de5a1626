namespace FedActors.Architecture.Tests;

public class SourceFoldersTests
{
    private static readonly SourceFolders Aggregation = new SourceProject("Aggregation").Folders;

    public static TheoryData<string> Projects => [.. SourceProject.Names];

    [Theory]
    [InlineData(typeof(KrumOptions), "Rules")]
    [InlineData(typeof(RuleCatalogue), "Catalogue")]
    [InlineData(typeof(Comparison), "Compare")]
    [InlineData(typeof(IViewRule), "Pipeline")]
    public void A_type_is_where_its_file_is(Type type, string folder) =>
        Assert.Equal(folder, Aggregation.FolderOf(type.FullName!));

    [Fact]
    public void A_file_of_the_project_s_own_folder_is_in_none() =>
        Assert.Null(new SourceProject("Engine").Folders.FolderOf(typeof(Simulation).FullName!));

    [Fact]
    public void Nor_is_a_type_of_another_project() => Assert.Null(Aggregation.FolderOf(typeof(Simulation).FullName!));

    [Fact]
    public void A_nested_type_is_where_the_outer_one_is() =>
        Assert.Equal("Rules", Aggregation.FolderOf($"{typeof(KrumOptions).FullName}+Inner"));

    /// <summary>Otherwise the search for cycles would pass over those that it does not know.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void The_file_of_every_type_is_known(string project)
    {
        var compiled = new SourceProject(project).Assembly.GetTypes()
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("FedActors", StringComparison.Ordinal) == true)
            .Select(type => type.FullName!)
            .Where(name => !name.Contains('<'));

        Assert.Empty(compiled.Except(new SourceProject(project).Folders.Types));
    }
}
