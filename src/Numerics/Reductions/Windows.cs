using System.Buffers;

namespace FedActors.Numerics.Reductions;

/// <summary>The k × k windows that tile a matrix, and their maxima.</summary>
internal readonly struct Windows
{
    private const int Piece = 1920; // columns whose maxima stay in the nearest cache

    private readonly int _height, _width, _kernel, _across, _down;

    /// <summary>
    /// Windows of a matrix of this size; incomplete windows at its right and lower edges count if <paramref name="partial"/>.
    /// </summary>
    public Windows(int height, int width, int kernel, bool partial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1);
        var more = partial ? kernel - 1 : 0;
        (_height, _width, _kernel) = (height, width, kernel);
        (_down, _across) = ((height + more) / kernel, (width + more) / kernel);
    }

    /// <summary>The number of windows.</summary>
    public int Length => _down * _across;

    /// <summary>Writes the maximum of each window, row by row; false if the matrix contains NaN or infinity.</summary>
    public bool Maxima(ReadOnlySpan<float> matrix, Span<float> result)
    {
        var finite = true;
        var piece = Math.Max(Piece / _kernel, 1) * _kernel;
        var buffer = ArrayPool<float>.Shared.Rent(piece);
        for (var top = 0; top < _height; top += _kernel)
        {
            var rows = matrix[(top * _width)..(Math.Min(top + _kernel, _height) * _width)];
            var maxima = top / _kernel < _down ? result.Slice(top / _kernel * _across, _across) : [];
            for (var column = 0; column < _width; column += piece)
            {
                var highest = buffer.AsSpan(0, Math.Min(piece, _width - column));
                finite &= Bands.Down(rows[column..], _width, rows.Length / _width, highest);
                var windows =
                    maxima[Math.Min(column / _kernel, maxima.Length)..Math.Min((column + piece) / _kernel, maxima.Length)];
                Bands.Across(highest, _kernel, windows);
            }
        }
        ArrayPool<float>.Shared.Return(buffer);
        return finite;
    }

    /// <summary>
    /// Writes a matrix that keeps only the (first) maximum of each window and is 0 elsewhere; false if it contains NaN or
    /// infinity.
    /// </summary>
    public bool RestoreMaxima(ReadOnlySpan<float> matrix, Span<float> result)
    {
        result.Clear();
        for (var window = 0; window < Length; window++)
        {
            var best = FirstMaximum(matrix, window / _across * _kernel, window % _across * _kernel);
            result[best] = matrix[best];
        }
        return RowReductions.AllFinite(matrix);
    }

    private int FirstMaximum(ReadOnlySpan<float> matrix, int top, int left)
    {
        var best = top * _width + left;
        for (var row = top; row < Math.Min(top + _kernel, _height); row++)
            for (var column = left; column < Math.Min(left + _kernel, _width); column++)
                if (matrix[row * _width + column] > matrix[best]) best = row * _width + column;
        return best;
    }
}
