namespace FedActors.Engine.Estimates;

/// <summary>How long one piece of some work takes.</summary>
internal static class Pace
{
    // Enough where the clock stands still.
    private const int MostPieces = 1 << 20;

    /// <summary>
    /// Does more and more pieces until that has taken long enough, and returns the seconds that each of the last ones took.
    /// </summary>
    /// <param name="work">Does this many pieces, or some more or fewer, and returns how many.</param>
    /// <param name="enough">How long to try.</param>
    /// <param name="clock">Measures it.</param>
    public static double Of(Func<int, int> work, TimeSpan enough, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        // The first time also compiles the code and allocates memory; it counts only if there is time for no other.
        var seconds = Seconds(1);
        for (var pieces = 1; clock.GetElapsedTime(start) < enough && pieces <= MostPieces; pieces *= 2) seconds = Seconds(pieces);
        return seconds;

        double Seconds(int pieces)
        {
            var before = clock.GetTimestamp();
            var done = work(pieces);
            return clock.GetElapsedTime(before).TotalSeconds / done;
        }
    }
}
