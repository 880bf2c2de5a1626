using FedActors.Numerics.Randomness;

namespace FedActors.Engine.Experiments;

/// <summary>
/// Opens the data of an experiment; anything wrong with it becomes an <see cref="ExperimentException"/> that says where.
/// </summary>
internal static class DataOpening
{
    public static IFederatedData Open(IDataSource source, RandomKey key, int threads) => source switch
    {
        PartitionedData split => Split(Load(split.Set, key, threads), split.Split, key),
        DataOptions set => Split(Load(set, key, threads), new SplitOptions(), key),
        _ => Try("data", () => source.Open(key, threads)),
    };

    /// <summary>Reads or generates a set.</summary>
    public static DataPool Load(DataOptions set, RandomKey key, int threads)
    {
        ExperimentException.ThrowIfAny(set.Check().Select(problem => problem.In("data")));
        return Try("data", () => set.Load(key, threads));
    }

    /// <summary>Splits a set over clients.</summary>
    public static IFederatedData Split(DataPool pool, SplitOptions split, RandomKey key)
    {
        ExperimentException.ThrowIfAny(
            [.. split.Check(pool).Select(Located), .. split.Partition.Check(pool).Select(InPartition)]);
        return Try("data.partition", () => split.Build(pool, key));
    }

    // In a configuration, the server's clean samples are under 'server'.
    private static Problem Located(Problem problem) =>
        problem.In(problem.Key.StartsWith("root.", StringComparison.Ordinal) ? "server" : "data");

    private static Problem InPartition(Problem problem) => problem.Key == "partition"
        ? new("data.partition", problem.Message + "; choose another, such as iid { clients = 100 }")
        : problem.In("data.partition");

    private static T Try<T>(string part, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (DataFileException error)
        {
            throw new ExperimentException([new Problem(part, error.Problem) { DataFile = error.Place }]);
        }
        catch (Exception error) when (error is OverflowException or OutOfMemoryException)
        {
            throw new ExperimentException([new Problem(part, "is too large for this machine")]);
        }
        catch (Exception error) when (error is DataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ExperimentException([new Problem(part, error.Message)]);
        }
    }
}
