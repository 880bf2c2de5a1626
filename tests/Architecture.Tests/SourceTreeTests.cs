namespace FedActors.Architecture.Tests;

public class SourceTreeTests
{
    [Theory]
    [InlineData("src/Cli/Program.cs")]
    [InlineData("bench/Suite/Program.cs")]
    [InlineData("samples/Embedding/Program.cs")]
    [InlineData("tests/Architecture.Tests/SourceTreeTests.cs")]
    public void Every_folder_of_code_is_walked(string file) => Assert.Contains(file, SourceTree.Files);

    [Fact]
    public void What_a_build_writes_is_not_code() =>
        Assert.DoesNotContain(SourceTree.Files, file => file.EndsWith(".g.cs") || file.Contains("/obj/"));
}
