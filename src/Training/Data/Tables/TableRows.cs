using FedActors.Numerics.Pixels;

namespace FedActors.Training.Data.Tables;

/// <summary>
/// Rows of features read from a table: kept as bytes as long as every value is one, as numbers otherwise. Many rows share an
/// array, because a short row would cost more as an object than as numbers.
/// </summary>
/// <param name="width">The number of features per row.</param>
/// <param name="path">The file, for messages.</param>
internal sealed class TableRows(int width, string path)
{
    private const int ValuesPerBlock = 1 << 18;
    private readonly int _rowsPerBlock = Math.Max(1, ValuesPerBlock / Math.Max(1, width));
    private readonly List<byte[]> _bytes = [];
    private readonly List<float[]> _numbers = [];
    private bool _areBytes = true;

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one row.</summary>
    public void Add(ReadOnlySpan<float> row)
    {
        if (_areBytes && !AreBytes(row)) BecomeNumbers();
        var (block, place) = (Count / _rowsPerBlock, Count % _rowsPerBlock * width);
        if (place == 0) AddBlock();
        if (!_areBytes) row.CopyTo(_numbers[block].AsSpan(place));
        else
            for (var column = 0; column < row.Length; column++) _bytes[block][place + column] = (byte)row[column];
        Count++;
    }

    /// <summary>Reads one row, multiplied by <paramref name="scale"/>.</summary>
    public void Read(int row, float scale, Span<float> features)
    {
        var (block, place) = (row / _rowsPerBlock, row % _rowsPerBlock * width);
        if (_areBytes)
        {
            PixelKernel.Scale(_bytes[block].AsSpan(place, width), scale, features);
            return;
        }
        var numbers = _numbers[block].AsSpan(place, width);
        for (var column = 0; column < features.Length; column++) features[column] = scale * numbers[column];
    }

    private void AddBlock()
    {
        var values = (double)(Count + _rowsPerBlock) * width;
        Memory.Expect(_areBytes ? values : values * sizeof(float), path);
        if (_areBytes) _bytes.Add(new byte[_rowsPerBlock * width]);
        else _numbers.Add(new float[_rowsPerBlock * width]);
    }

    private void BecomeNumbers()
    {
        Memory.Expect((double)Count * width * sizeof(float), path);
        foreach (var block in _bytes) _numbers.Add(Array.ConvertAll(block, value => (float)value));
        _bytes.Clear();
        _areBytes = false;
    }

    private static bool AreBytes(ReadOnlySpan<float> row)
    {
        foreach (var value in row)
            if (value is not (>= 0 and <= 255) || value != (byte)value) return false;
        return true;
    }
}
