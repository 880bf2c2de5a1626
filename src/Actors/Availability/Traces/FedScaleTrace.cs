namespace FedActors.Actors.Availability.Traces;

/// <summary>
/// FedScale's trace of availability: for each client the seconds at which it becomes <c>active</c> and those at which it becomes
/// <c>inactive</c>, how long it is active in all (<c>duration</c>), and when the trace repeats (<c>finish_time</c>).
/// </summary>
internal static class FedScaleTrace
{
    // Of seconds that Python has added up.
    private const double Rounding = 1e-6;

    public static IReadOnlyList<Timeline> Read(string path) => [.. PickledRows.Read(path).Select(Timeline)];

    private static Timeline Timeline(PickledRow row)
    {
        var (from, until) = (row.Numbers("active", TraceFile.MostSeconds), row.Numbers("inactive", TraceFile.MostSeconds));
        var finish = row.Number("finish_time", TraceFile.MostSeconds);
        if (from.Length != until.Length)
            throw row.Error($"becomes active {from.Length} times and inactive {until.Length} times: a time is missing");
        if (finish <= 0) throw row.Error("has no finish_time above 0");
        for (var span = 0; span < from.Length; span++) Check(row, from, until, span);
        if (until.Length > 0 && until[^1] > finish)
            throw row.Error($"is active until {until[^1]} s, after its finish_time of {finish} s");
        var (active, duration) = (from.Zip(until, (a, b) => b - a).Sum(), row.Number("duration", TraceFile.MostSeconds));
        if (Math.Abs(active - duration) > Rounding * Math.Max(1, duration))
            throw row.Error($"is active for {active} s in all, but its duration is {duration} s: spans are missing");
        var spans = from.Zip(until, (a, b) => new UpSpan(TimeSpan.FromSeconds(a), TimeSpan.FromSeconds(b)));
        return new Timeline([.. spans], TimeSpan.FromSeconds(finish));
    }

    private static void Check(PickledRow row, double[] from, double[] until, int span)
    {
        if (until[span] < from[span])
            throw row.Error($"has a time that runs backwards: active at {from[span]} s, inactive at {until[span]} s");
        if (span > 0 && from[span] < until[span - 1])
            throw row.Error($"has a time that runs backwards: inactive at {until[span - 1]} s, active at {from[span]} s");
    }
}
