namespace FedActors.Cli.Terminal;

/// <summary>
/// A picture of character cells. With dots, each cell is a braille character of 2×4 dots; without, a cell shows the letter of the
/// last line through it, so that lines can be told apart without colours.
/// </summary>
internal sealed class Canvas(int columns, int rows, bool dots)
{
    private const int BrailleBase = 0x2800;

    /// <summary>The bits of a braille character, from the upper left, by row and column.</summary>
    private static readonly int[,] Bits = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    private readonly int[,] _lines = new int[rows, columns];
    private readonly int[,] _bits = new int[rows, columns];

    public int Columns => columns;

    public int Rows => rows;

    /// <summary>The number of horizontal positions.</summary>
    public int Width => dots ? columns * 2 : columns;

    /// <summary>The number of vertical positions.</summary>
    public int Height => dots ? rows * 4 : rows;

    /// <summary>Draws a straight line; x counts from the left, y from the bottom.</summary>
    public void Draw(int line, (int X, int Y) from, (int X, int Y) to)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
        for (var step = 0; step <= steps; step++)
            Dot(line, from.X + Rounded(to.X - from.X, step, steps), from.Y + Rounded(to.Y - from.Y, step, steps));
    }

    /// <summary>The line that owns a cell; null if there is none.</summary>
    public int? LineAt(int row, int column) => _lines[row, column] == 0 ? null : _lines[row, column] - 1;

    /// <summary>What a cell looks like.</summary>
    public char CharacterAt(int row, int column) => LineAt(row, column) is not { } line ? ' '
        : dots ? (char)(BrailleBase + _bits[row, column]) : MarkOf(line);

    /// <summary>The letter that represents a line without colours.</summary>
    public static char MarkOf(int line) => (char)('a' + line % 26);

    private void Dot(int line, int x, int y)
    {
        var fromTop = Height - 1 - y;
        var (row, column) = dots ? (fromTop / 4, x / 2) : (fromTop, x);
        _lines[row, column] = line + 1;
        if (dots) _bits[row, column] |= Bits[fromTop % 4, x % 2];
    }

    private static int Rounded(int distance, int step, int steps) =>
        (int)Math.Round((double)distance * step / steps, MidpointRounding.AwayFromZero);
}
