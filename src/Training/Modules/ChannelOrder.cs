using FedActors.Numerics.Layout;

namespace FedActors.Training.Modules;

/// <summary>Converts between PyTorch's image order (channel, row, pixel) and that of activations (row, pixel, channel).</summary>
internal static class ChannelOrder
{
    public static void FromChannelsFirst(ReadOnlySpan<float> source, Activations target, int sample)
    {
        var (channels, height, width) = (target.Shape.Channels, target.Shape.Height, target.Shape.Width);
        if (target.Plane.IsDense)
        {
            Transposition.Copy(source, channels, height * width, target.Span[target.Plane.At(sample, 0, 0)..]);
            return;
        }
        for (var row = 0; row < height; row++)
        {
            var pixels = target.Row(sample, row);
            for (var channel = 0; channel < channels; channel++)
            {
                var from = source.Slice((channel * height + row) * width, width);
                for (var pixel = 0; pixel < width; pixel++) pixels[pixel * channels + channel] = from[pixel];
            }
        }
    }

    public static void ToChannelsFirst(Activations source, int sample, Span<float> target)
    {
        var (channels, height, width) = (source.Shape.Channels, source.Shape.Height, source.Shape.Width);
        if (source.Plane.IsDense)
        {
            Transposition.Copy(source.Span[source.Plane.At(sample, 0, 0)..], height * width, channels, target);
            return;
        }
        for (var row = 0; row < height; row++)
        {
            var pixels = source.Row(sample, row);
            for (var channel = 0; channel < channels; channel++)
            {
                var to = target.Slice((channel * height + row) * width, width);
                for (var pixel = 0; pixel < width; pixel++) to[pixel] = pixels[pixel * channels + channel];
            }
        }
    }
}
