namespace FedActors.Training.Data.PenDigits;

/// <summary>Draws lines with round ends on one sheet of 28×28 pixels; overlapping ink does not get darker.</summary>
internal sealed class Pen
{
    /// <summary>Width and height of a sheet in pixels.</summary>
    public const int Side = 28;

    /// <summary>The number of pixels over which the edge of a line fades.</summary>
    private const double Softness = 1.1;

    private readonly double[] _ink = new double[Side * Side];

    /// <summary>Starts a blank sheet.</summary>
    public void Start() => Array.Clear(_ink);

    /// <summary>Draws a line from <paramref name="from"/> to <paramref name="to"/>, both in pixels.</summary>
    public void Draw(Point from, Point to, double radius, double darkness)
    {
        var along = to - from;
        var square = along.X * along.X + along.Y * along.Y;
        var reach = radius + Softness / 2;
        var (left, right) = Covered(from.X, to.X, reach);
        var (top, bottom) = Covered(from.Y, to.Y, reach);
        for (var y = top; y <= bottom; y++)
            for (var x = left; x <= right; x++)
            {
                double px = x + 0.5 - from.X, py = y + 0.5 - from.Y;
                var share = square > 0 ? Math.Clamp((px * along.X + py * along.Y) / square, 0, 1) : 0;
                double dx = px - share * along.X, dy = py - share * along.Y;
                var distance2 = dx * dx + dy * dy;
                if (distance2 >= reach * reach) continue;
                var ink = darkness * Math.Min(1, (reach - Math.Sqrt(distance2)) / Softness);
                if (ink > _ink[y * Side + x]) _ink[y * Side + x] = ink;
            }
    }

    /// <summary>Converts the sheet to bytes; 255 is black.</summary>
    public void Finish(Span<byte> pixels)
    {
        for (var index = 0; index < _ink.Length; index++) pixels[index] = (byte)(_ink[index] * 255 + 0.5);
    }

    private static (int First, int Last) Covered(double a, double b, double reach) => (
        Math.Max(0, (int)Math.Floor(Math.Min(a, b) - reach - 0.5)),
        Math.Min(Side - 1, (int)Math.Ceiling(Math.Max(a, b) + reach - 0.5)));
}
