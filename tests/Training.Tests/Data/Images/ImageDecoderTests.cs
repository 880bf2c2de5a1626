using FedActors.Training.Data.Images;

namespace FedActors.Training.Tests.Data.Images;

public class ImageDecoderTests
{
    [Fact]
    public void Undoes_every_filter_of_png()
    {
        // Rows 10 20 30, each with another filter: none, sub, up, average, Paeth.
        byte[] rows =
        [
            0, 10, 20, 30,
            1, 10, 10, 10,
            2, 0, 0, 0,
            3, 5, 5, 5,
            4, 0, 0, 0,
        ];

        var picture = ImageDecoder.Decode(PngBytes.Of(3, 5, 8, 0, rows));

        Assert.Equal(new SampleShape(1, 5, 3), picture.Shape);
        Assert.Equal(Enumerable.Repeat(new byte[] { 10, 20, 30 }, 5).SelectMany(row => row), picture.Pixels);
    }

    [Theory]
    [InlineData(8, 2, new byte[] { 0, 1, 2, 3, 4, 5, 6 }, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(8, 6, new byte[] { 0, 1, 2, 3, 9, 4, 5, 6, 255 }, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(8, 6, new byte[] { 0, 1, 2, 3, 0, 4, 5, 6, 0 }, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(8, 4, new byte[] { 0, 7, 9, 8, 0 }, new byte[] { 7, 8 })]
    [InlineData(16, 0, new byte[] { 0, 7, 1, 8, 2 }, new byte[] { 7, 8 })]
    [InlineData(16, 0, new byte[] { 0, 7, 255, 8, 128 }, new byte[] { 7, 8 })]
    [InlineData(16, 2, new byte[] { 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0 }, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(16, 4, new byte[] { 0, 7, 1, 9, 9, 8, 2, 9, 9 }, new byte[] { 7, 8 })]
    [InlineData(16, 6, new byte[] { 0, 1, 0, 2, 0, 3, 0, 9, 9, 4, 0, 5, 0, 6, 0, 9, 9 }, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(1, 0, new byte[] { 0, 0b0100_0000 }, new byte[] { 0, 255 })]
    [InlineData(2, 0, new byte[] { 0, 0b0110_0000 }, new byte[] { 85, 170 })]
    [InlineData(4, 0, new byte[] { 0, 0x3F }, new byte[] { 51, 255 })]
    [InlineData(2, 3, new byte[] { 0, 0b0100_0000 }, new byte[] { 4, 1, 5, 2, 6, 3 })]
    [InlineData(8, 3, new byte[] { 0, 1, 0 }, new byte[] { 4, 1, 5, 2, 6, 3 })]
    public void Reads_every_colour_type_and_depth_of_png(int depth, int kind, byte[] row, byte[] planes) =>
        Assert.Equal(
            planes, ImageDecoder.Decode(PngBytes.Of(2, 1, depth, kind, row, kind == 3 ? [1, 2, 3, 4, 5, 6] : null)).Pixels);

    [Fact]
    public void Reads_interlaced_png() =>
        Assert.Equal([7, 8], ImageDecoder.Decode(PngBytes.Of(2, 1, 8, 0, [0, 7, 0, 8], interlace: 1)).Pixels);

    [Fact]
    public void Reads_jpeg_in_grey_and_colour()
    {
        var grey = ImageDecoder.Decode(JpegBytes.Grey(77));
        var colour = ImageDecoder.Decode(JpegBytes.Colour(200, 100, 50));

        Assert.Equal(new SampleShape(1, 16, 16), grey.Shape);
        Assert.All(grey.Pixels, pixel => Assert.Equal(77, pixel));
        Assert.Equal(new SampleShape(3, 16, 16), colour.Shape);
        Assert.All(colour.Pixels[..256], red => Assert.InRange(red, 198, 202));
        Assert.All(colour.Pixels[256..512], green => Assert.InRange(green, 98, 102));
        Assert.All(colour.Pixels[512..], blue => Assert.InRange(blue, 48, 52));
    }

    [Fact]
    public void The_same_file_gives_the_same_bits()
    {
        var file = JpegBytes.Noise(64);

        Assert.Equal(ImageDecoder.Decode(file).Pixels, ImageDecoder.Decode([.. file]).Pixels);
    }

    public static TheoryData<byte[], string> Faults => new()
    {
        { [], "not a PNG or JPEG file" },
        { [1, 2, 3], "not a PNG or JPEG file" },
        { [0xFF, 0xD8, 0xFF], "not a PNG or JPEG file, or its header is damaged" },
        {
            [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B],
            "not a PNG or JPEG file"
        },
        { PngBytes.Of(2, 2, 8, 0, [0, 1, 2]), "it is truncated" },
        { PngBytes.Of(2, 2, 8, 0, [0, 1, 2, 0, 1, 2])[..44], "it is truncated" },
        { PngBytes.Of(2, 1, 8, 0, [9, 1, 2]), "it is damaged" },
        { PngBytes.Of(2, 1, 8, 5, [0, 1, 2]), "its header is damaged" },
        { PngBytes.Of(0, 1, 8, 0, [0]), "its header is damaged" },
        { PngBytes.Of(100_000, 1, 8, 0, [0]), "it is 100000×1; at most 16384 pixels per side" },
        { PngBytes.Of(16_000, 16_000, 8, 2, [0]), "it is 16000×16000; at most 16384 pixels per side and 67108864 in total" },
        { Claiming(JpegBytes.Noise(64), 60_000), "it is 60000×64; at most" },
        { JpegBytes.Noise(64)[..700], "it is truncated" },
        { JpegBytes.Noise(64)[..^200], "it is truncated" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Damaged_files_and_those_that_claim_to_be_huge_are_refused(byte[] file, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => ImageDecoder.Decode(file)).Message);

    // Overwrites the width in the frame header, which is FF C0, length (2 bytes), depth, height (2), width (2).
    private static byte[] Claiming(byte[] jpeg, int width)
    {
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        (jpeg[frame + 7], jpeg[frame + 8]) = ((byte)(width >> 8), (byte)width);
        return jpeg;
    }
}
