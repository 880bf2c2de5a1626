using FedActors.Numerics.Pixels;

namespace FedActors.Training.Data.Tables;

/// <summary>Rows of features read from a table: kept as bytes as long as every value is one, as numbers otherwise.</summary>
internal sealed class TableRows
{
    private readonly List<byte[]> _bytes = [];
    private readonly List<float[]> _numbers = [];

    /// <summary>The number of rows.</summary>
    public int Count => _bytes.Count + _numbers.Count;

    /// <summary>Adds one row.</summary>
    public void Add(ReadOnlySpan<float> row)
    {
        if (_numbers.Count == 0 && AreBytes(row))
        {
            var bytes = new byte[row.Length];
            for (var column = 0; column < row.Length; column++) bytes[column] = (byte)row[column];
            _bytes.Add(bytes);
            return;
        }
        _numbers.AddRange(_bytes.Select(bytes => Array.ConvertAll(bytes, value => (float)value)));
        _bytes.Clear();
        _numbers.Add(row.ToArray());
    }

    /// <summary>Reads one row, multiplied by <paramref name="scale"/>.</summary>
    public void Read(int row, float scale, Span<float> features)
    {
        if (_numbers.Count == 0)
        {
            PixelKernel.Scale(_bytes[row], scale, features);
            return;
        }
        for (var column = 0; column < features.Length; column++) features[column] = scale * _numbers[row][column];
    }

    private static bool AreBytes(ReadOnlySpan<float> row)
    {
        foreach (var value in row)
            if (value is not (>= 0 and <= 255) || value != (byte)value) return false;
        return true;
    }
}
