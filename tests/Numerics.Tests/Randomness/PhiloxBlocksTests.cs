using FedActors.Numerics.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Randomness;

public class PhiloxBlocksTests
{
    [Fact]
    public void Eight_blocks_equal_eight_single_ones() => Prop.ForAll<ulong, ulong, ulong>((key, low, high) =>
    {
        Check(key, low, high);
        Check(~key, ~low, ~high);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counters_continue_past_32_bits() => Check(1, uint.MaxValue - 3, 2);

    private static void Check(ulong key, ulong low, ulong high)
    {
        var draws = PhiloxBlocks.UpperHalves(key, low, high);
        for (var block = 0; block < 8; block++)
        {
            var (first, second) = Philox.Block(key, low + (ulong)block, high);
            Assert.Equal(((uint)(first >> 32), (uint)(second >> 32)), (draws[2 * block], draws[2 * block + 1]));
        }
    }
}
