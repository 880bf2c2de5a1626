namespace FedActors.Architecture.Tests;

public class SourceTreeTests
{
    [Theory]
    [InlineData("src/Cli/Program.cs")]
    [InlineData("bench/Suite/Program.cs")]
    [InlineData("samples/Embedding/Program.cs")]
    [InlineData("tests/Architecture.Tests/SourceTreeTests.cs")]
    public void Every_source_folder_is_searched(string file) => Assert.Contains(file, SourceTree.Files);

    [Fact]
    public void Build_output_is_left_out() =>
        Assert.DoesNotContain(SourceTree.Files, file => file.EndsWith(".g.cs") || file.Contains("/obj/"));
}
