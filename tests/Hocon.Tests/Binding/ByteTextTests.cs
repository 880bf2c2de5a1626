using FedActors.Hocon.Binding;

namespace FedActors.Hocon.Tests.Binding;

public class ByteTextTests
{
    [Theory]
    [InlineData("10", 10)]
    [InlineData("10 B", 10)]
    [InlineData("1 byte", 1)]
    [InlineData("2 bytes", 2)]
    [InlineData("1 kB", 1000)]
    [InlineData("2 kilobytes", 2000)]
    [InlineData("1 K", 1024)]
    [InlineData("1k", 1024)]
    [InlineData("1 Ki", 1024)]
    [InlineData("1 KiB", 1024)]
    [InlineData("1 kibibyte", 1024)]
    [InlineData("1 MB", 1_000_000)]
    [InlineData("1 MiB", 1 << 20)]
    [InlineData("512m", 512 << 20)]
    [InlineData("1.5 GiB", 3L << 29)]
    [InlineData("1 GB", 1_000_000_000)]
    [InlineData("1 T", 1L << 40)]
    [InlineData("1 PB", 1_000_000_000_000_000)]
    [InlineData("7 exbibytes", 7L << 60)]
    public void Reads_number_and_unit(string text, long bytes) =>
        Assert.Equal(bytes, Section.Of(Tree.Parse($"s = {text}")).Bytes("s"));

    [Theory]
    [InlineData("1 KB", "must be a size such as")]
    [InlineData("1 mB", "must be a size such as")]
    [InlineData("-1 B", "must be a size such as")]
    [InlineData("1 MiBs", "must be a size such as")]
    [InlineData("1 YB", "must be less than 8 EiB, found \"1 YB\"")]
    [InlineData("8 EiB", "must be less than 8 EiB, found \"8 EiB\"")]
    public void Refuses_the_rest(string text, string problem) => Assert.StartsWith(
        problem, Assert.Throws<HoconException>(() => Section.Of(Tree.Parse($"s = {text}")).Bytes("s")).Problem);
}
