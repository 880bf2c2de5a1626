namespace FedActors.Aggregation.Compare;

/// <summary>Eigenvectors of a small symmetric matrix by plane rotations. C. G. J. Jacobi (1846).</summary>
internal static class Jacobi
{
    private const int MostSweeps = 60;

    /// <summary>The largest eigenvalue and its unit eigenvector; <paramref name="matrix"/> is overwritten.</summary>
    public static (double Value, double[] Vector) Largest(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var vectors = new double[size, size];
        for (var i = 0; i < size; i++) vectors[i, i] = 1;
        for (var sweep = 0; sweep < MostSweeps && !IsDiagonal(matrix); sweep++)
            for (var p = 0; p < size; p++)
                for (var q = p + 1; q < size; q++)
                    if (matrix[p, q] != 0) Rotate(matrix, vectors, p, q);
        var best = Enumerable.Range(0, size).MaxBy(i => matrix[i, i]);
        return (matrix[best, best], [.. Enumerable.Range(0, size).Select(i => vectors[i, best])]);
    }

    private static void Rotate(double[,] matrix, double[,] vectors, int p, int q)
    {
        var theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < matrix.GetLength(0); k++) Turn(ref matrix[k, p], ref matrix[k, q], cosine, sine);
        for (var k = 0; k < matrix.GetLength(0); k++) Turn(ref matrix[p, k], ref matrix[q, k], cosine, sine);
        for (var k = 0; k < matrix.GetLength(0); k++) Turn(ref vectors[k, p], ref vectors[k, q], cosine, sine);
    }

    private static void Turn(ref double a, ref double b, double cosine, double sine) =>
        (a, b) = (cosine * a - sine * b, sine * a + cosine * b);

    private static bool IsDiagonal(double[,] matrix)
    {
        var (off, on) = (0.0, 0.0);
        for (var i = 0; i < matrix.GetLength(0); i++)
            for (var j = 0; j <= i; j++)
                if (i == j) on += matrix[i, j] * matrix[i, j];
                else off += matrix[i, j] * matrix[i, j];
        return off <= 1e-26 * on;
    }
}
