namespace FedActors.Numerics.Layout;

/// <summary>
/// The memory layout of a batch of images: image, row, pixel, channel, with <paramref name="Border"/> pixels of zeros around
/// each image, so that a convolution needs no special case at the edges.
/// </summary>
/// <param name="Channels">Values per pixel.</param>
/// <param name="Height">Rows without the border.</param>
/// <param name="Width">Pixels per row without the border.</param>
/// <param name="Border">Pixels of zeros on each side.</param>
internal readonly record struct Plane(int Channels, int Height, int Width, int Border)
{
    // Vectors may read (never write) past the last pixel.
    private const int Slack = 64;

    /// <summary>Floats from one row to the next.</summary>
    public int RowStep => (Width + 2 * Border) * Channels;

    /// <summary>Floats from one image to the next.</summary>
    public int ImageStep => (Height + 2 * Border) * RowStep;

    /// <summary>Floats of one row without the border.</summary>
    public int RowLength => Width * Channels;

    /// <summary>Whether the values of an image are stored without gaps.</summary>
    public bool IsDense => Border == 0;

    /// <summary>The index of a pixel's first channel; rows and columns outside the image are in the border.</summary>
    public int At(int image, int row, int column) => image * ImageStep + (row + Border) * RowStep + (column + Border) * Channels;

    /// <summary>How many floats <paramref name="images"/> images occupy.</summary>
    public int LengthOf(int images) =>
        checked((int)((long)images * (Height + 2 * Border) * ((long)(Width + 2 * Border) * Channels) + Slack));
}
