using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>The k × k windows that tile a matrix, and their maxima.</summary>
public readonly struct Windows
{
    private readonly int _height, _width, _kernel, _across, _down;

    /// <summary>Of a matrix of these sizes; <paramref name="partial"/> windows at its right and lower edge count or do not.</summary>
    public Windows(int height, int width, int kernel, bool partial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1);
        var more = partial ? kernel - 1 : 0;
        (_height, _width, _kernel) = (height, width, kernel);
        (_down, _across) = ((height + more) / kernel, (width + more) / kernel);
    }

    /// <summary>How many windows there are.</summary>
    public int Length => _down * _across;

    /// <summary>Writes the maximum of each window, row by row; false when the matrix holds NaN or infinity.</summary>
    public bool Maxima(ReadOnlySpan<float> matrix, Span<float> result)
    {
        var finite = true;
        var band = ArrayPool<float>.Shared.Rent(_width + _kernel);
        var highest = band.AsSpan(0, _width + _kernel - 1);
        for (var down = 0; down < _down; down++)
        {
            var rows = matrix[(down * _kernel * _width)..(Math.Min((down + 1) * _kernel, _height) * _width)];
            finite &= RowReductions.AllFinite(rows);
            highest[_width..].Fill(float.NegativeInfinity);
            rows[.._width].CopyTo(highest);
            for (var row = _width; row < rows.Length; row += _width) Raise(highest[.._width], rows.Slice(row, _width));
            Across(highest, result.Slice(down * _across, _across));
        }
        ArrayPool<float>.Shared.Return(band);
        return finite && RowReductions.AllFinite(matrix[(Math.Min(_down * _kernel, _height) * _width)..]);
    }

    /// <summary>
    /// Writes a matrix in which only the (first) maximum of each window is left, all else is 0; false when it holds NaN or infinity.
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

    // Each element becomes the maximum of itself and those to its right, as many as a window is wide; every k-th is a window's.
    private void Across(Span<float> highest, Span<float> result)
    {
        for (var reach = 1; reach < _kernel; reach *= 2)
        {
            var further = Math.Min(reach, _kernel - reach);
            Raise(highest[..^further], highest[further..]);
        }
        var from = 0;
        foreach (ref var window in result)
        {
            window = highest[from];
            from += _kernel;
        }
    }

    // Front to back: a later element is read before it is raised itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Raise(Span<float> highest, ReadOnlySpan<float> row)
    {
        var to = MemoryMarshal.Cast<float, Vector512<float>>(highest);
        var from = MemoryMarshal.Cast<float, Vector512<float>>(row)[..to.Length];
        for (var i = 0; i < to.Length; i++) to[i] = Vector512.MaxNative(to[i], from[i]);
        for (var i = to.Length * Vector512<float>.Count; i < row.Length; i++) highest[i] = row[i] > highest[i] ? row[i] : highest[i];
    }
}
