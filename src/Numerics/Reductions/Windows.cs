using System.Buffers;
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

    /// <summary>Writes the maximum of each window, row by row.</summary>
    public void Maxima(ReadOnlySpan<float> matrix, Span<float> result)
    {
        if (_kernel == 1)
        {
            matrix.CopyTo(result);
            return;
        }
        var band = ArrayPool<float>.Shared.Rent(_width);
        for (var down = 0; down < _down; down++)
        {
            var last = Math.Min((down + 1) * _kernel, _height);
            var highest = band.AsSpan(0, _width);
            matrix.Slice(down * _kernel * _width, _width).CopyTo(highest);
            for (var row = down * _kernel + 1; row < last; row++) Raise(highest, matrix.Slice(row * _width, _width));
            Across(highest, result.Slice(down * _across, _across));
        }
        ArrayPool<float>.Shared.Return(band);
    }

    /// <summary>Writes a matrix in which only the (first) maximum of each window is left; all else is 0.</summary>
    public void RestoreMaxima(ReadOnlySpan<float> matrix, Span<float> result)
    {
        result.Clear();
        for (var window = 0; window < Length; window++)
        {
            var best = FirstMaximum(matrix, window / _across * _kernel, window % _across * _kernel);
            result[best] = matrix[best];
        }
    }

    private int FirstMaximum(ReadOnlySpan<float> matrix, int top, int left)
    {
        var best = top * _width + left;
        for (var row = top; row < Math.Min(top + _kernel, _height); row++)
            for (var column = left; column < Math.Min(left + _kernel, _width); column++)
                if (matrix[row * _width + column] > matrix[best]) best = row * _width + column;
        return best;
    }

    private static void Raise(Span<float> highest, ReadOnlySpan<float> row)
    {
        var to = MemoryMarshal.Cast<float, Vector512<float>>(highest);
        var from = MemoryMarshal.Cast<float, Vector512<float>>(row);
        for (var i = 0; i < to.Length; i++) to[i] = Vector512.MaxNative(to[i], from[i]);
        for (var i = to.Length * Vector512<float>.Count; i < row.Length; i++) highest[i] = row[i] > highest[i] ? row[i] : highest[i];
    }

    private void Across(ReadOnlySpan<float> highest, Span<float> result)
    {
        for (var window = 0; window < result.Length; window++)
        {
            var from = window * _kernel;
            var best = highest[from];
            for (var column = from + 1; column < Math.Min(from + _kernel, _width); column++)
                best = highest[column] > best ? highest[column] : best;
            result[window] = best;
        }
    }
}
