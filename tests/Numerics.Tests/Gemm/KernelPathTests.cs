using FedActors.Numerics.Gemm;

namespace FedActors.Numerics.Tests.Gemm;

public class KernelPathTests
{
    [Fact]
    public void A_path_can_be_forced() => Assert.Equal("plain", KernelPath.Choose("plain").Name);

    [Fact]
    public void Without_a_name_the_fastest_path_is_taken() =>
        Assert.Equal(KernelPath.All().First(path => path.IsAvailable).Name, KernelPath.Choose(null).Name);

    [Fact]
    public void The_error_for_an_unknown_path_lists_the_available_ones()
    {
        var problem = Assert.Throws<PlatformNotSupportedException>(() => KernelPath.Choose("abacus"));

        Assert.Contains("'abacus'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("plain", problem.Message, StringComparison.Ordinal);
    }
}
