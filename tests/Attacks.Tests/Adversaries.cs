using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests;

/// <summary>Adversaries that see some honest rows and own some others after them.</summary>
internal static class Adversaries
{
    public static AdversaryView Of(double[] honest, int rows, int hostile)
    {
        var columns = honest.Length / rows;
        var matrix = new UpdateMatrix(rows + Math.Max(1, hostile), TensorTable.Flat(columns));
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++) matrix.Row(row)[column] = (float)honest[row * columns + column];
        for (var row = rows; row < matrix.Rows; row++) matrix.Row(row).Clear();
        return new AdversaryView(
            matrix, [.. Enumerable.Range(0, rows)], [.. Enumerable.Range(rows, hostile)], rows + hostile, RandomKey.Of(1));
    }

    /// <summary>Honest rows around a rising mean.</summary>
    public static AdversaryView Random(int rows, int columns, int hostile, int seed = 1)
    {
        var stream = RandomKey.Of((ulong)seed).Open();
        var honest = new double[rows * columns];
        foreach (ref var value in honest.AsSpan()) value = 0.3 + stream.NextGaussian();
        return Of(honest, rows, hostile);
    }
}
