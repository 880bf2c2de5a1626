using FedActors.Training.Data;
using FedActors.Training.Data.Images;

namespace FedActors.Training.Tests.Data.Images;

public class PngTests
{
    [Fact]
    public void Undoes_every_filter()
    {
        // Rows 10 20 30, each time from another filter: none, sub, up, average, Paeth.
        byte[] rows =
        [
            0, 10, 20, 30,
            1, 10, 10, 10,
            2, 0, 0, 0,
            3, 5, 5, 5,
            4, 0, 0, 0,
        ];

        var picture = Png.Decode(PngBytes.Of(3, 5, 8, 0, rows));

        Assert.Equal(new SampleShape(1, 5, 3), picture.Shape);
        Assert.Equal(Enumerable.Repeat(new byte[] { 10, 20, 30 }, 5).SelectMany(row => row), picture.Pixels);
    }

    [Theory]
    [InlineData(8, 2, new byte[] { 0, 1, 2, 3, 4, 5, 6 }, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(8, 6, new byte[] { 0, 1, 2, 3, 99, 4, 5, 6, 99 }, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(8, 4, new byte[] { 0, 7, 99, 8, 99 }, new byte[] { 7, 8 })]
    [InlineData(16, 0, new byte[] { 0, 7, 1, 8, 2 }, new byte[] { 7, 8 })]
    [InlineData(1, 0, new byte[] { 0, 0b0100_0000 }, new byte[] { 0, 255 })]
    [InlineData(4, 0, new byte[] { 0, 0x3F }, new byte[] { 51, 255 })]
    [InlineData(2, 3, new byte[] { 0, 0b0100_0000 }, new byte[] { 4, 1, 5, 2, 6, 3 })]
    public void Reads_every_kind_and_depth(int depth, int kind, byte[] row, byte[] planes) =>
        Assert.Equal(planes, Png.Decode(PngBytes.Of(2, 1, depth, kind, row, [1, 2, 3, 4, 5, 6])).Pixels);

    public static TheoryData<byte[], string> Faults => new()
    {
        { [1, 2, 3], "does not begin" },
        { PngBytes.Of(2, 2, 8, 0, [0, 1, 2]), "is truncated" },
        { PngBytes.Of(2, 2, 8, 0, [0, 1, 2])[..40], "is truncated" },
        { PngBytes.Of(2, 1, 8, 0, [9, 1, 2]), "filter 9 is not known" },
        { PngBytes.Of(2, 1, 8, 5, [0, 1, 2]), "colour type 5 with 8 bits" },
        { PngBytes.Of(2, 1, 8, 0, [0, 1, 2], interlace: 1), "interlaced" },
        { PngBytes.Of(0, 1, 8, 0, [0]), "it is 0×1" },
        { PngBytes.Of(1, 1, 8, 3, [0, 7], [1, 2, 3]), "not in its palette" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Damaged_files_are_refused(byte[] file, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Png.Decode(file)).Message);

    [Fact]
    public void Pictures_are_averaged_down_around_their_middle()
    {
        var wide = new Picture(new SampleShape(1, 2, 4), [99, 10, 20, 99, 99, 30, 40, 99]);

        Assert.Equal([25], wide.Resized(1, 1).Pixels);
        Assert.Equal([10, 20, 30, 40], wide.Resized(2, 2).Pixels);
    }

    [Fact]
    public void Colours_become_grey_and_grey_becomes_colours()
    {
        var red = new Picture(new SampleShape(3, 1, 1), [255, 0, 0]);

        Assert.Equal([76], red.WithChannels(1).Pixels);
        Assert.Equal([9, 9, 9], new Picture(new SampleShape(1, 1, 1), [9]).WithChannels(3).Pixels);
    }
}
