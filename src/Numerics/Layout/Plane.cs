namespace FedActors.Numerics.Layout;

/// <summary>
/// How a batch of images lies in memory: image, row, pixel, channel, with <paramref name="Border"/> pixels of zeros around each image,
/// so that a convolution needs no case for the edge.
/// </summary>
/// <param name="Channels">Values of a pixel.</param>
/// <param name="Height">Rows without the border.</param>
/// <param name="Width">Pixels of a row without the border.</param>
/// <param name="Border">Pixels of zeros on each side.</param>
public readonly record struct Plane(int Channels, int Height, int Width, int Border)
{
    // Vectors may read (never write) past the last pixel.
    private const int Slack = 64;

    /// <summary>Floats from one row to the next.</summary>
    public int RowStep => (Width + 2 * Border) * Channels;

    /// <summary>Floats from one image to the next.</summary>
    public int ImageStep => (Height + 2 * Border) * RowStep;

    /// <summary>Floats of one row without the border.</summary>
    public int RowLength => Width * Channels;

    /// <summary>Whether the values of an image lie without gaps.</summary>
    public bool IsDense => Border == 0;

    /// <summary>Where a pixel's first channel lies; rows and columns outside of the image lead into the border.</summary>
    public int At(int image, int row, int column) => image * ImageStep + (row + Border) * RowStep + (column + Border) * Channels;

    /// <summary>How many floats <paramref name="images"/> images take.</summary>
    public int LengthOf(int images) => checked((int)((long)images * (Height + 2 * Border) * ((long)(Width + 2 * Border) * Channels) + Slack));
}
