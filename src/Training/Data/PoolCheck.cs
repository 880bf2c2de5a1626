namespace FedActors.Training.Data;

/// <summary>Whether something can be learned from a data set that was read from files.</summary>
internal static class PoolCheck
{
    /// <summary>Returns the pool if it has samples of at least two classes to train on, and some to test on.</summary>
    /// <param name="pool">What was read.</param>
    /// <param name="place">The file that says which class a training sample is of.</param>
    /// <exception cref="DataFileException">It has not.</exception>
    public static DataPool Checked(this DataPool pool, string place)
    {
        if (pool.Labels.Count == 0) throw new DataFileException(place, "leaves no samples to train on");
        if (pool.Test.Count == 0)
            throw new DataFileException(
                place, $"leaves no samples to test on: {pool.Labels.Count} to train on, 0 in the test set");
        var first = pool.Labels[0];
        if (pool.Labels.All(label => label == first))
            throw new DataFileException(
                place, $"has one class only: all {pool.Labels.Count} training samples are of class {pool.NameOf(first)}");
        return pool;
    }
}
