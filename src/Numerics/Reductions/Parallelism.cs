using System.Runtime.ExceptionServices;

namespace FedActors.Numerics.Reductions;

/// <summary>Independent pieces of work on several threads.</summary>
internal static class Parallelism
{
    /// <summary>
    /// Calls <paramref name="work"/> for 0 … <paramref name="count"/> − 1, in any order, on up to <paramref name="threads"/>
    /// threads.
    /// </summary>
    public static void For(int count, int threads, Action<int> work)
    {
        if (threads > 1 && count > 1)
        {
            try
            {
                Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
                return;
            }
            catch (AggregateException failures)
            {
                // Rethrows the exception of a piece of work as it is.
                ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
            }
        }
        for (var index = 0; index < count; index++) work(index);
    }
}
