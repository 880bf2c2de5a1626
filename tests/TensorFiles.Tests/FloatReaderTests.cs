using System.Runtime.InteropServices;

namespace FedActors.TensorFiles.Tests;

public class FloatReaderTests
{
    // Long enough to be converted in several pieces.
    private const int Length = 5000;

    [Fact]
    public void Halves_doubles_and_bfloat16_become_floats()
    {
        float[] floats = [.. RandomFloats.Of(Length, 1), 0, -0f, float.PositiveInfinity];

        Half[] halves = [.. floats.Select(value => (Half)value)];
        AssertRead([.. halves.Select(half => (float)half)], FloatKind.Half, MemoryMarshal.AsBytes<Half>(halves).ToArray());
        AssertRead(floats, FloatKind.Double, MemoryMarshal.AsBytes<double>([.. floats.Select(value => (double)value)]).ToArray());
        AssertRead(floats, FloatKind.Single, MemoryMarshal.AsBytes<float>(floats).ToArray());
        int[] bits = [.. floats.Select(BitConverter.SingleToInt32Bits)];
        AssertRead(
            [.. bits.Select(value => BitConverter.Int32BitsToSingle(value & ~0xffff))], FloatKind.Brain,
            MemoryMarshal.AsBytes<ushort>([.. bits.Select(value => (ushort)(value >>> 16))]).ToArray());
    }

    [Fact]
    public void A_file_that_ends_too_early_is_refused() => Assert.Equal("it ends too early",
        Assert.Throws<FileFormatException>(
            () => new FloatReader(new MemoryStream(new byte[7]), FloatKind.Half).Read(new float[4])).Message);

    private static void AssertRead(float[] expected, FloatKind kind, byte[] stored)
    {
        var read = new float[expected.Length];
        new FloatReader(new MemoryStream(stored), kind).Read(read);
        Assert.Equal(expected, read);
    }
}
