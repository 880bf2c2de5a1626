using System.Runtime.ExceptionServices;

namespace FedActors.Training.Data;

/// <summary>
/// Runs pieces of loading work in parallel. The first failure caused by the user's data is rethrown with its own message.
/// </summary>
internal static class Work
{
    /// <summary>Runs <paramref name="pieces"/> on up to <paramref name="threads"/> threads.</summary>
    public static void Side(int threads, params Action[] pieces) => ForEach(pieces.Length, threads, piece => pieces[piece]());

    /// <summary>
    /// Calls <paramref name="piece"/> for 0 … <paramref name="count"/> − 1 on up to <paramref name="threads"/> threads.
    /// </summary>
    public static void ForEach(int count, int threads, Action<int> piece)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, piece);
        }
        catch (AggregateException failures) when (failures.InnerException is DataException first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
