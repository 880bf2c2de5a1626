using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.PenDigits;

/// <summary>
/// One writer's handwriting: letter forms, slant, pen, habits and steadiness. It is drawn using only + − × ÷ √, so that it is
/// the same on every machine.
/// </summary>
internal sealed class Hand
{
    private const int Digits = 10;
    private readonly int[] _ways = new int[Digits];
    private readonly Point[][] _quirks = new Point[Digits][];
    private readonly double[] _fondness = new double[Digits];

    /// <summary>Draws a random handwriting.</summary>
    public Hand(RandomKey key)
    {
        var stream = key.Open();
        Height = 18.5 + 1.5 * Bell(ref stream);
        Aspect = 0.66 + 0.11 * Bell(ref stream);
        Slant = 0.14 + 0.22 * Bell(ref stream);
        Tilt = 0.06 * Bell(ref stream);
        Radius = 0.75 + 0.75 * stream.NextDouble();
        Pressure = 0.72 + 0.28 * stream.NextDouble();
        Roundness = 0.85 + 0.40 * stream.NextDouble();
        Unsteadiness = 0.020 + 0.040 * stream.NextDouble();
        Whim = 0.16 * stream.NextDouble();
        Place = new(0.8 * Bell(ref stream), 0.8 * Bell(ref stream));
        for (var digit = 0; digit < Digits; digit++)
        {
            _ways[digit] = FavouriteWay(ref stream, Glyphs.Of(digit).Length);
            _quirks[digit] = new Point[Glyphs.MostPoints];
            for (var point = 0; point < Glyphs.MostPoints; point++)
                _quirks[digit][point] = new(Quirk * Bell(ref stream), Quirk * Bell(ref stream));
            var luck = stream.NextDouble();
            _fondness[digit] = 0.04 + luck * luck * luck;
        }
    }

    private const double Quirk = 0.052;

    /// <summary>Height of a digit in pixels.</summary>
    public double Height { get; }

    /// <summary>The width of a digit relative to its height.</summary>
    public double Aspect { get; }

    /// <summary>How far the top leans to the right, relative to the height.</summary>
    public double Slant { get; }

    /// <summary>The tangent of half the angle of the baseline.</summary>
    public double Tilt { get; }

    /// <summary>Half the width of the pen, in pixels.</summary>
    public double Radius { get; }

    /// <summary>How dark the ink is: 1 is black.</summary>
    public double Pressure { get; }

    /// <summary>How round curves are: 1 is a Catmull–Rom spline, 0 gives straight lines.</summary>
    public double Roundness { get; }

    /// <summary>How much points vary from digit to digit, relative to the height.</summary>
    public double Unsteadiness { get; }

    /// <summary>How often the writer uses a form other than the favourite.</summary>
    public double Whim { get; }

    /// <summary>The position of the digit, in pixels from the centre.</summary>
    public Point Place { get; }

    /// <summary>This writer's usual form of <paramref name="digit"/>.</summary>
    public int Way(int digit) => _ways[digit];

    /// <summary>How much this writer's <paramref name="point"/> of <paramref name="digit"/> differs from the copybook.</summary>
    public Point QuirkOf(int digit, int point) => _quirks[digit][point];

    /// <summary>Draws a digit by this writer's preferences: nobody writes all digits equally often.</summary>
    public int Pick(ref RandomStream stream)
    {
        var left = stream.NextDouble() * _fondness.Sum();
        for (var digit = 0; digit < Digits - 1; digit++)
        {
            left -= _fondness[digit];
            if (left < 0) return digit;
        }
        return Digits - 1;
    }

    /// <summary>Approximately normal, between −3 and 3, with variance 1: a sum of uniforms needs no logarithm.</summary>
    public static double Bell(ref RandomStream stream) =>
        2 * (stream.NextDouble() + stream.NextDouble() + stream.NextDouble() - 1.5);

    private static int FavouriteWay(ref RandomStream stream, int ways)
    {
        var luck = stream.NextDouble();
        return (int)(luck * (0.35 + 0.65 * luck) * ways);
    }
}
