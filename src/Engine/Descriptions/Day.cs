using FedActors.Actors.Availability;
using FedActors.Runtime.Time;

namespace FedActors.Engine.Descriptions;

/// <summary>The share of clients that are available, by hour of the day.</summary>
internal static class Day
{
    private const int Hours = 24, Days = 7, TimesInAnHour = 4;

    /// <summary>For each hour, the mean over a week.</summary>
    public static double[] SharesOf(IReadOnlyList<Timeline> clients)
    {
        var up = new long[Hours];
        foreach (var client in clients)
            for (var quarter = 0; quarter < Days * Hours * TimesInAnHour; quarter++)
                if (client.IsUp(Instant.Start + TimeSpan.FromHours((double)quarter / TimesInAnHour)))
                    up[quarter / TimesInAnHour % Hours]++;
        return Array.ConvertAll(up, count => (double)count / (clients.Count * Days * TimesInAnHour));
    }
}
