using FedActors.Numerics.Randomness;

namespace FedActors.Aggregation.Tests.Rules;

/// <summary>Random rounds of updates, and what rules make of them.</summary>
internal static class RandomUpdates
{
    public static TensorTable Tensors { get; } =
        new([("fc1.weight", [4, 5]), ("fc1.bias", [4]), ("fc2.weight", [3, 4]), ("fc2.bias", [3])]);

    /// <summary>Rows around a common direction, as honest updates are.</summary>
    public static float[][] Rows(int seed, int count, int columns, double noise = 0.5)
    {
        var stream = RandomKey.Of((ulong)seed).With("updates").Open();
        var centre = new double[columns];
        for (var i = 0; i < columns; i++) centre[i] = stream.NextGaussian();
        var rows = new float[count][];
        for (var row = 0; row < count; row++)
        {
            rows[row] = new float[columns];
            for (var i = 0; i < columns; i++) rows[row][i] = (float)(centre[i] + noise * stream.NextGaussian());
        }
        return rows;
    }

    public static float[][] Rows(int seed, int count) => Rows(seed, count, Tensors.Length);

    public static Outcome Aggregate(RuleOptions options, float[][] rows) => Aggregate(options, rows, Tensors);

    public static Outcome Aggregate(RuleOptions options, float[][] rows, TensorTable tensors)
    {
        using var matrix = Matrix(rows, tensors);
        var result = new float[tensors.Length];
        var verdict = options.Build(tensors).Aggregate(Set(options, matrix, rows), result);
        return new Outcome(result, verdict);
    }

    /// <summary>All rows, and what else the rule needs: a server whose own update is the mean of the clients' updates.</summary>
    public static UpdateSet Set(RuleOptions options, UpdateMatrix matrix, float[][] rows)
    {
        var finite = rows.Where(row => row.All(float.IsFinite)).ToList();
        float[] mean = [.. Enumerable.Range(0, matrix.Columns).Select(i => (float)finite.Average(row => (double)row[i]))];
        var updates = UpdateSet.All(matrix);
        if (options.Needs.HasFlag(RuleNeeds.TrustedUpdate)) updates = updates with { Trusted = mean };
        return options.Needs.HasFlag(RuleNeeds.Judge) ? updates with { Judge = new NearnessJudge(mean) } : updates;
    }

    public static UpdateMatrix Matrix(float[][] rows, TensorTable tensors)
    {
        var matrix = new UpdateMatrix(rows.Length, tensors);
        for (var row = 0; row < rows.Length; row++) rows[row].CopyTo(matrix.Row(row));
        return matrix;
    }
}
