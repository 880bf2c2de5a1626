using FedActors.Bench.Actors;

const int Runs = 5;

foreach (var inFlight in new[] { 1, 100, 1000 })
    Console.WriteLine($"{inFlight,5} in flight between 1,000 actors: {Median(_ => MessageRing.MessagesPerSecond(inFlight)) / 1e6:F1} million messages/s");

var spawns = Enumerable.Range(0, Runs).Select(_ => Population.Spawn(1_000_000)).ToList();
Console.WriteLine($"1,000,000 clients: spawned in {spawns.Select(each => each.Seconds).Order().ElementAt(Runs / 2):F2} s, {spawns.Select(each => each.BytesPerClient).Order().ElementAt(Runs / 2):F0} bytes each");

var rounds = Population.RoundSeconds(100_000, rounds: 21).Order().ToList();
Console.WriteLine($"a round of 100,000 clients: {rounds[rounds.Count / 2] * 1e3:F0} ms (median of {rounds.Count}; best {rounds[0] * 1e3:F0} ms, worst {rounds[^1] * 1e3:F0} ms)");

static double Median(Func<int, double> run) => Enumerable.Range(0, Runs).Select(run).Order().ElementAt(Runs / 2);
