using FedActors.Bench.Actors;

const int Runs = 5;

foreach (var inFlight in new[] { 1, 100, 1000 })
{
    var speed = Median(Enumerable.Range(0, Runs).Select(_ => MessageRing.MessagesPerSecond(inFlight)).ToList());
    Console.WriteLine($"{inFlight,5} in flight between 1,000 actors: {speed / 1e6:F1} million messages/s");
}

var starts = Enumerable.Range(0, Runs).Select(_ => Population.Start(1_000_000)).ToList();
Console.WriteLine($"1,000,000 registered clients: started in {Median([.. starts.Select(each => each.Seconds)]):F3} s, "
    + $"{Median([.. starts.Select(each => each.BytesPerClient)]):F1} bytes for each that was never asked");

Print("a round of 1,000 clients that stayed", Population.RoundSeconds(1000, 1000, rounds: 200, kept: 1000));
Print("a round of 1,000 clients, all new", Population.RoundSeconds(1000, 1000, rounds: 100, kept: 0));
Print("a round of 1,000 of 1,000,000", Population.RoundSeconds(1_000_000, 1000, rounds: 100, kept: 4096));
Print("a round of 100,000 clients that stayed", Population.RoundSeconds(100_000, 100_000, rounds: 12, kept: 100_000));
Print("a round of 100,000 clients, all new", Population.RoundSeconds(100_000, 100_000, rounds: 6, kept: 0));

static void Print(string what, IReadOnlyCollection<double> rounds) => Console.WriteLine(
    $"{what}: {Median(rounds) * 1e3:F1} ms "
    + $"(median of {rounds.Count}; best {rounds.Min() * 1e3:F1}, worst {rounds.Max() * 1e3:F1})");

static double Median(IReadOnlyCollection<double> figures) => figures.Order().ElementAt(figures.Count / 2);
