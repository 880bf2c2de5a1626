using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace FedActors.Training.Data;

/// <summary>
/// Runs pieces of loading work in parallel. Of several failures caused by the user's data, that of the first piece is thrown,
/// whichever came first.
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
        var failures = new ConcurrentDictionary<int, DataException>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, (place, loop) =>
        {
            try
            {
                piece(place);
            }
            catch (DataException failure)
            {
                failures[place] = failure;
                // Pieces before this one are still done, those after it need not be.
                loop.Break();
            }
        });
        if (!failures.IsEmpty) ExceptionDispatchInfo.Throw(failures.MinBy(failure => failure.Key).Value);
    }
}
