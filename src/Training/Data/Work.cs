namespace FedActors.Training.Data;

/// <summary>Runs pieces of loading side by side.</summary>
internal static class Work
{
    /// <summary>Runs <paramref name="pieces"/> on up to <paramref name="threads"/> threads; the first failure is thrown as it is.</summary>
    public static void Side(int threads, params Action[] pieces)
    {
        try
        {
            Parallel.ForEach(pieces, new ParallelOptions { MaxDegreeOfParallelism = threads }, piece => piece());
        }
        catch (AggregateException failures) when (failures.InnerException is DataException first)
        {
            throw new DataException(first.Message, first);
        }
    }
}
