namespace FedActors.Aggregation.Compare;

/// <summary>
/// The eigenvector of the largest eigenvalue of a large symmetric matrix (C. Lanczos, 1950). In the space of v, Av, A²v, … the
/// matrix is a small tridiagonal one. The search restarts from the best vector of that space until it converges. It needs few
/// steps even where the largest eigenvalues are so close together that powers of the matrix hardly separate them.
/// </summary>
internal sealed class Lanczos
{
    private const int Steps = 40, MostRestarts = 250;
    private const double StandsStill = 1e-12, Nothing = 1e-14;

    private readonly SymmetricMatrix _matrix;
    private readonly List<double[]> _basis = [];
    private readonly double[,] _tridiagonal;

    private Lanczos(SymmetricMatrix matrix)
    {
        _matrix = matrix;
        var steps = Math.Min(Steps, matrix.Size);
        _tridiagonal = new double[steps, steps];
    }

    /// <summary>
    /// The unit eigenvector of the largest eigenvalue, searched from <paramref name="start"/>; zeros if that is all zeros.
    /// </summary>
    public static double[] Largest(SymmetricMatrix matrix, double[] start)
    {
        var search = new Lanczos(matrix);
        var vector = start.ToArray();
        if (Length(vector) == 0) return vector;
        for (var restart = 0; restart < MostRestarts; restart++)
            if (search.Improve(vector)) break;
        return vector;
    }

    /// <summary>Replaces <paramref name="vector"/> by the best one of its space; true if that is an eigenvector.</summary>
    private bool Improve(double[] vector)
    {
        _basis.Clear();
        Array.Clear(_tridiagonal);
        Scale(vector, 1 / Length(vector));
        _basis.Add(vector.ToArray());
        var rest = 0.0;
        for (var step = 0; step < _tridiagonal.GetLength(0); step++)
        {
            var next = Times(_basis[step]);
            _tridiagonal[step, step] = Dot(next, _basis[step]);
            // Twice, because rounding leaves a remainder the first time.
            RemoveBasis(next);
            RemoveBasis(next);
            rest = Length(next);
            if (rest <= Nothing * Math.Abs(_tridiagonal[0, 0]) || step + 1 == _tridiagonal.GetLength(0)) break;
            _tridiagonal[step, step + 1] = _tridiagonal[step + 1, step] = rest;
            Scale(next, 1 / rest);
            _basis.Add(next);
        }
        var size = _basis.Count;
        var (value, parts) = Jacobi.Largest(Corner(size));
        Array.Clear(vector);
        for (var i = 0; i < size; i++) Add(vector, parts[i], _basis[i]);
        return rest * Math.Abs(parts[size - 1]) <= StandsStill * Math.Abs(value);
    }

    private double[,] Corner(int size)
    {
        var corner = new double[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++) corner[i, j] = _tridiagonal[i, j];
        return corner;
    }

    private double[] Times(double[] vector)
    {
        var product = new double[vector.Length];
        for (var row = 0; row < product.Length; row++) product[row] = Dot(_matrix.Row(row), vector);
        return product;
    }

    private void RemoveBasis(double[] vector)
    {
        foreach (var direction in _basis) Add(vector, -Dot(vector, direction), direction);
    }

    private static void Add(double[] to, double factor, double[] vector)
    {
        for (var i = 0; i < to.Length; i++) to[i] += factor * vector[i];
    }

    private static void Scale(double[] vector, double factor)
    {
        for (var i = 0; i < vector.Length; i++) vector[i] *= factor;
    }

    private static double Length(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
