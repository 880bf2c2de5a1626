using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.PenDigits;

/// <summary>
/// Maps a glyph's unit square to the sheet for one sample (rotated, slanted, scaled, moved), with the pen of that sample.
/// </summary>
internal readonly record struct Sheet(Point Right, Point Down, Point Centre, double Radius, double Darkness)
{
    /// <summary>The handwriting's layout with random variation.</summary>
    public static Sheet For(Hand hand, ref RandomStream stream)
    {
        var height = hand.Height * (1 + 0.05 * Hand.Bell(ref stream));
        var width = height * hand.Aspect * (1 + 0.07 * Hand.Bell(ref stream));
        var slant = hand.Slant + 0.04 * Hand.Bell(ref stream);
        // Sine and cosine are fractions of the tangent of half the angle: no trigonometry, and the same bits everywhere.
        var tilt = hand.Tilt + 0.025 * Hand.Bell(ref stream);
        var (cosine, sine) = ((1 - tilt * tilt) / (1 + tilt * tilt), 2 * tilt / (1 + tilt * tilt));
        var right = new Point(cosine * width, sine * width);
        var down = new Point(-sine * height - slant * cosine * height, cosine * height - slant * sine * height);
        var middle = new Point(Pen.Side / 2.0, Pen.Side / 2.0);
        var shift = hand.Place + new Point(0.6 * Hand.Bell(ref stream), 0.6 * Hand.Bell(ref stream));
        var radius = hand.Radius * (1 + 0.06 * Hand.Bell(ref stream));
        var darkness = Math.Min(1, hand.Pressure * (1 + 0.05 * Hand.Bell(ref stream)));
        return new(right, down, middle + shift, radius, darkness);
    }

    /// <summary>Converts a point of the unit square to pixels.</summary>
    public Point Map(Point box) => Centre + (box.X - 0.5) * Right + (box.Y - 0.5) * Down;
}
