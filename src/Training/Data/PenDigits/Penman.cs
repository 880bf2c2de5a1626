using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.PenDigits;

/// <summary>Writes digits in given handwritings, one sheet after the other. For use by one thread.</summary>
internal sealed class Penman
{
    private const int PiecesPerSpan = 6;
    private readonly Pen _pen = new();
    private readonly Point[] _points = new Point[Glyphs.MostPoints];

    /// <summary>Writes one digit in the given handwriting, with random variation from <paramref name="stream"/>.</summary>
    public void Write(Hand hand, int digit, ref RandomStream stream, Span<byte> pixels)
    {
        var ways = Glyphs.Of(digit);
        var way = stream.NextDouble() < hand.Whim ? stream.NextInt(ways.Length) : hand.Way(digit);
        var sheet = Sheet.For(hand, ref stream);
        _pen.Start();
        var first = 0;
        foreach (var stroke in ways[way].Strokes)
        {
            var points = _points.AsSpan(0, stroke.Length);
            Place(stroke, hand, digit, first, sheet, ref stream, points);
            Draw(points, hand.Roundness, sheet);
            first += stroke.Length;
        }
        _pen.Finish(pixels);
    }

    private static void Place(
        Point[] stroke, Hand hand, int digit, int first, Sheet sheet, ref RandomStream stream, Span<Point> points)
    {
        for (var index = 0; index < stroke.Length; index++)
        {
            // The second of two equal points makes the first a corner and moves with it.
            if (index > 0 && stroke[index] == stroke[index - 1])
            {
                points[index] = points[index - 1];
                continue;
            }
            var stray = new Point(Hand.Bell(ref stream), Hand.Bell(ref stream));
            points[index] = sheet.Map(stroke[index] + hand.QuirkOf(digit, first + index) + hand.Unsteadiness * stray);
        }
    }

    private void Draw(ReadOnlySpan<Point> points, double roundness, Sheet sheet)
    {
        for (var span = 0; span < points.Length - 1; span++)
        {
            var (start, end) = (points[span], points[span + 1]);
            if (start == end) continue;
            var startPull = roundness / 2 * (end - points[Math.Max(span - 1, 0)]);
            var endPull = roundness / 2 * (points[Math.Min(span + 2, points.Length - 1)] - start);
            if (IsCorner(points, span)) startPull = default;
            if (IsCorner(points, span + 1)) endPull = default;
            DrawSpan(start, startPull, end, endPull, sheet);
        }
    }

    private static bool IsCorner(ReadOnlySpan<Point> points, int index) =>
        (index > 0 && points[index] == points[index - 1]) || (index < points.Length - 1 && points[index] == points[index + 1]);

    // Cubic Hermite interpolation, from start with tangent startPull to end with tangent endPull.
    private void DrawSpan(Point start, Point startPull, Point end, Point endPull, Sheet sheet)
    {
        var from = start;
        for (var piece = 1; piece <= PiecesPerSpan; piece++)
        {
            var t = (double)piece / PiecesPerSpan;
            var (t2, t3) = (t * t, t * t * t);
            var to = (2 * t3 - 3 * t2 + 1) * start + (t3 - 2 * t2 + t) * startPull
                + (3 * t2 - 2 * t3) * end + (t3 - t2) * endPull;
            _pen.Draw(from, to, sheet.Radius, sheet.Darkness);
            from = to;
        }
    }
}
