using FedActors.Bench.Actors;

foreach (var inFlight in new[] { 1, 100, 1000 })
{
    var best = Enumerable.Range(0, 5).Select(_ => MessageRing.MessagesPerSecond(inFlight)).Order().ElementAt(2);
    Console.WriteLine($"{inFlight,5} in flight: {best / 1e6:F1} million messages/s (median of 5)");
}
