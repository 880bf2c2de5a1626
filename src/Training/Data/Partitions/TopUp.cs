using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.Partitions;

/// <summary>Gives samples to clients that have too few.</summary>
internal static class TopUp
{
    /// <summary>
    /// Moves random samples from the client with the most, one at a time, until every client has <paramref name="fewest"/>.
    /// </summary>
    public static void ToAtLeast(int fewest, List<int>[] clients, RandomKey key)
    {
        var stream = key.Open();
        var richest = new PriorityQueue<int, (int, int)>();
        for (var client = 0; client < clients.Length; client++)
            if (clients[client].Count > fewest) richest.Enqueue(client, (-clients[client].Count, client));
        foreach (var poor in clients)
            while (poor.Count < fewest)
            {
                var giver = richest.Dequeue();
                var given = stream.NextInt(clients[giver].Count);
                poor.Add(clients[giver][given]);
                clients[giver].RemoveAt(given);
                if (clients[giver].Count > fewest) richest.Enqueue(giver, (-clients[giver].Count, giver));
            }
    }
}
