using FedActors.Numerics.Files;
using FedActors.Numerics.Memory;

namespace FedActors.Training.Data.Images;

/// <summary>Reads many image files into one block of memory.</summary>
/// <param name="Channels">1 for grey, 3 for colour; 0 for that of the first image.</param>
/// <param name="Height">The height of samples; 0 for that of the first image.</param>
/// <param name="Width">The width of samples; 0 for that of the first image.</param>
internal sealed record ImageFiles(int Channels, int Height, int Width)
{
    private const int Alignment = 64;

    /// <summary>Decodes all files in order.</summary>
    public (ByteImages Images, SampleShape Shape) Read(IReadOnlyList<string> paths, int[] labels, int threads)
    {
        var shape = Shape(Decode(paths[0]));
        var pixels = new NativeRows((nuint)paths.Count * (nuint)shape.Length, Alignment);
        Work.ForEach(paths.Count, threads, index =>
        {
            var picture = Decode(paths[index]).WithChannels(shape.Channels);
            if (Height > 0) picture = picture.Resized(shape.Height, shape.Width);
            if (picture.Shape != shape)
                throw new DataFileException(
                    paths[index], $"is {picture.Shape}, but {paths[0]} is {shape}: "
                    + "images must have the same shape, or set 'height' and 'width'");
            picture.Pixels.CopyTo(pixels.Slice((nint)index * shape.Length, shape.Length));
        });
        return (new ByteImages(pixels, labels, shape.Length), shape);
    }

    private SampleShape Shape(Picture first) => new(
        Channels > 0 ? Channels : first.Shape.Channels,
        Height > 0 ? Height : first.Shape.Height,
        Width > 0 ? Width : first.Shape.Width);

    private static Picture Decode(string path)
    {
        try
        {
            return ImageDecoder.Decode(RegularFile.Bytes(path));
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {cause.Message}", cause);
        }
    }
}
