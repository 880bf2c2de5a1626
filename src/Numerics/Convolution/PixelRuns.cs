using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// Pixels without a gap in two layouts of the same images: all of them, or those of a row if there are borders.
/// </summary>
internal static class PixelRuns
{
    /// <summary>How many runs there are, and how many pixels are in each.</summary>
    public static (int Runs, int Pixels) Of(int images, Plane one, Plane other) => one.IsDense && other.IsDense
        ? (1, images * one.Height * one.Width)
        : (images * one.Height, one.Width);

    /// <summary>Where a run starts.</summary>
    public static int At(int run, Plane plane) => plane.At(run / plane.Height, run % plane.Height, 0);
}
