namespace FedActors;

/// <summary>The shape of one sample: an image of <c>Channels × Height × Width</c>, or a vector (<c>1 × 1 × n</c>).</summary>
public readonly record struct SampleShape(int Channels, int Height, int Width)
{
    /// <summary>The number of features of one sample.</summary>
    /// <exception cref="OverflowException">There are 2³¹ or more.</exception>
    public int Length => checked(Channels * Height * Width);

    /// <summary>A sample that is a plain vector.</summary>
    public static SampleShape Vector(int features) => new(1, 1, features);

    /// <inheritdoc/>
    public override string ToString() => Channels == 1 && Height == 1 ? $"{Width}" : $"{Channels}×{Height}×{Width}";
}
