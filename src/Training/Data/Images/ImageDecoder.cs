using SkiaSharp;

namespace FedActors.Training.Data.Images;

/// <summary>
/// Decodes PNG and JPEG files: bytes as stored, without colour management; transparency is dropped. Greyscale files have one
/// channel, all others three.
/// </summary>
internal static class ImageDecoder
{
    private const int LargestSide = 1 << 14, MostPixels = 1 << 26;
    private const int GreyKind = 0, GreyWithAlphaKind = 4, PngKindAt = 25;

    /// <summary>Decodes the picture in <paramref name="file"/>.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, too large, or neither PNG nor JPEG.</exception>
    public static Picture Decode(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec?.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg))
            throw new InvalidDataException("it is not a PNG or JPEG file, or its header is damaged");
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        // Checked before decoding, which takes four bytes per pixel: a small file can claim to be a huge image.
        if (width > LargestSide || height > LargestSide || (long)width * height > MostPixels)
            throw new InvalidDataException(
                $"it is {width}×{height}; at most {LargestSide} pixels per side and {MostPixels} in total are supported");
        // Without a target colour space, no colours are converted.
        var stored = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        return codec.GetPixels(stored, out var pixels) switch
        {
            // Skia accepts a well-formed PNG file with too few rows.
            SKCodecResult.Success when codec.Info.IsOpaque && pixels[^1] != byte.MaxValue =>
                throw new InvalidDataException("it is truncated"),
            SKCodecResult.Success => ToPicture(pixels, new SampleShape(IsGrey(codec, file) ? 1 : 3, height, width)),
            SKCodecResult.IncompleteInput => throw new InvalidDataException("it is truncated"),
            var fault => throw new InvalidDataException($"it is damaged ({fault})"),
        };
    }

    // Skia decodes greyscale with transparency as colour, so the PNG header is read here.
    private static bool IsGrey(SKCodec codec, byte[] file) => codec.EncodedFormat == SKEncodedImageFormat.Png
        ? file[PngKindAt] is GreyKind or GreyWithAlphaKind
        : codec.Info.ColorType == SKColorType.Gray8;

    private static Picture ToPicture(byte[] pixels, SampleShape shape)
    {
        var plane = shape.Height * shape.Width;
        var planes = new byte[shape.Length];
        for (var channel = 0; channel < shape.Channels; channel++)
            for (var index = 0; index < plane; index++) planes[channel * plane + index] = pixels[4 * index + channel];
        return new Picture(shape, planes);
    }
}
