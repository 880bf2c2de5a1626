using SkiaSharp;

namespace FedActors.Training.Tests.Data.Images;

/// <summary>Small JPEG files.</summary>
internal static class JpegBytes
{
    /// <summary>A square of one colour.</summary>
    public static byte[] Colour(byte red, byte green, byte blue, int side = 16) =>
        Of(SKColorType.Rgba8888, side,
            [.. Enumerable.Repeat(new byte[] { red, green, blue, 255 }, side * side).SelectMany(pixel => pixel)]);

    /// <summary>A square of one shade, stored in one channel.</summary>
    public static byte[] Grey(byte shade, int side = 16) =>
        Of(SKColorType.Gray8, side, [.. Enumerable.Repeat(shade, side * side)]);

    /// <summary>A square that needs many bytes.</summary>
    public static byte[] Noise(int side)
    {
        var pixels = new byte[side * side];
        new Random(1).NextBytes(pixels);
        return Of(SKColorType.Gray8, side, pixels);
    }

    private static byte[] Of(SKColorType type, int side, byte[] pixels)
    {
        using var image = SKImage.FromPixelCopy(new SKImageInfo(side, side, type, SKAlphaType.Opaque), pixels);
        using var file = image.Encode(SKEncodedImageFormat.Jpeg, 100);
        return file.ToArray();
    }
}
