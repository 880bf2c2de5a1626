using FedActors.Aggregation.Catalogue;
using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Primitives;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Randomness;

// Forty clients agree on a direction but for noise; eight of them turn their update round and boost it. How near does each rule
// come to what the honest ones mean, and what share does it give to the hostile ones?
const int Clients = 40, Hostile = 8;
var tensors = new TensorTable([("fc1.weight", [32, 64]), ("fc1.bias", [32]), ("fc2.weight", [10, 32]), ("fc2.bias", [10])]);
using var updates = new UpdateMatrix(Clients, tensors);
var direction = Noise(RandomKey.Of(1).With("direction"));
for (var client = 0; client < Clients; client++)
{
    var noise = Noise(RandomKey.Of(1).With("client").With(client));
    for (var i = 0; i < tensors.Length; i++) updates.Row(client)[i] = (client < Hostile ? -3 : 1) * (direction[i] + noise[i]);
}

var math = new CpuMath(Environment.ProcessorCount);
var round = UpdateSet.All(updates) with { Shared = new SharedFindings(), Trusted = direction };
foreach (var described in RuleCatalogue.Rules)
{
    var options = described.Parameters.FirstOrDefault(parameter => parameter.Key == "f")?.Set(described.Defaults, Hostile) ?? described.Defaults;
    var problem = options.Check(Clients).FirstOrDefault()?.Message ?? (options.Needs.HasFlag(FedActors.Aggregation.RuleNeeds.Judge) ? "needs a judge" : null);
    if (problem is not null)
    {
        Console.WriteLine($"{described.Name,-18} {problem}");
        continue;
    }
    var aggregate = new float[tensors.Length];
    var verdict = options.Build(tensors, math).Aggregate(round, aggregate);
    Console.WriteLine($"{described.Name,-18} cosine {Cosine(aggregate, direction),6:F3}   hostile share {verdict.Weights.Take(Hostile).Sum():F3}");
}

float[] Noise(RandomKey key)
{
    var stream = key.Open();
    var noise = new float[tensors.Length];
    foreach (ref var value in noise.AsSpan()) value = (float)stream.NextGaussian();
    return noise;
}

static double Cosine(float[] a, float[] b) =>
    a.Zip(b).Sum(pair => (double)pair.First * pair.Second) / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
