using FedActors.Numerics.Randomness;

namespace FedActors.Numerics.Tests.Randomness;

public class PhiloxTests
{
    // Known answers of the reference implementation (Random123, kat_vectors: philox4x32 10).
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(
        0x299f31d0a4093822UL, 0x85a308d3243f6a88UL, 0x0370734413198a2eUL, 0xd16cfe09u, 0x94fdcceBu, 0x5001e420u, 0x24126ea1u)]
    public void Block_agrees_with_the_reference(ulong key, ulong low, ulong high, uint a, uint b, uint c, uint d)
    {
        var (first, second) = Philox.Block(key, low, high);

        Assert.Equal((a | ((ulong)b << 32), c | ((ulong)d << 32)), (first, second));
    }
}
