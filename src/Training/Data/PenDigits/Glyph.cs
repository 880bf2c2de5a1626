using System.Globalization;

namespace FedActors.Training.Data.PenDigits;

/// <summary>One way to write a digit.</summary>
internal sealed class Glyph
{
    /// <summary>Parses strokes, each given as a text of points: <c>"x y  x y  …"</c>.</summary>
    public Glyph(params ReadOnlySpan<string> strokes)
    {
        Strokes = new Point[strokes.Length][];
        for (var stroke = 0; stroke < strokes.Length; stroke++)
        {
            var numbers = strokes[stroke].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Strokes[stroke] = new Point[numbers.Length / 2];
            for (var point = 0; point < Strokes[stroke].Length; point++)
                Strokes[stroke][point] = new(Number(numbers[2 * point]), Number(numbers[2 * point + 1]));
        }
        Points = Strokes.Sum(stroke => stroke.Length);
    }

    /// <summary>The strokes: what the pen draws without being lifted.</summary>
    public Point[][] Strokes { get; }

    /// <summary>The total number of points in all strokes.</summary>
    public int Points { get; }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
