using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>Akka.NET's HOCON reader gives the same result as ours.</summary>
public class SecondOpinionTests
{
    private static readonly Config Same =
        Config.QuickThrowOnFailure.WithMaxTest(800).WithReplay(20, 11).WithQuietOnSuccess(true);

    [Fact]
    public void Both_readers_find_the_same_leaves() => Prop.ForAll(
        Documents.All.ToArbitrary(), document => Assert.Equal(Leaves.Akkas(document), Leaves.Ours(document))).Check(Same);

    [Theory]
    [InlineData("a=")]
    [InlineData("a=b:c")]
    [InlineData("a=b\\c")]
    [InlineData("a=\"\\x\"")]
    [InlineData("a=${missing}")]
    [InlineData("a=${b\nb.c=1")]
    public void Both_readers_refuse(string document)
    {
        Assert.Throws<HoconException>(() => Leaves.Ours(document));
        Assert.ThrowsAny<Exception>(() => Leaves.Akkas(document));
    }
}
