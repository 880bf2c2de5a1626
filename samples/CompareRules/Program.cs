using FedActors;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Numerics.Randomness;
using FedActors.Settings;

// Forty clients agree on a direction except for noise; eight of them reverse their update and boost it. How close does each rule
// come to the honest direction, and what share does it give to the hostile clients?
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
// As a configuration would set each of them; those without an f take no notice.
var settings = Section.Of(HoconParser.Parse($"f = {Hostile}", "sample"));
var catalogue = RuleCatalogue.AddTo(Catalogue.Empty);
foreach (var described in RuleCatalogue.Rules)
{
    var options = described.Read(settings, new Reading(catalogue), described.Name);
    var problem = options.Check(Clients).FirstOrDefault()?.Message
        ?? (options.Needs.HasFlag(RuleNeeds.Judge) ? "needs a judge" : null);
    if (problem is not null)
    {
        Console.WriteLine($"{described.Name,-18} {problem}");
        continue;
    }
    var aggregate = new float[tensors.Length];
    var verdict = options.Build(tensors, math).Aggregate(round, aggregate);
    var hostileShare = verdict.Weights.Take(Hostile).Sum();
    Console.WriteLine(
        $"{described.Name,-18} cosine {Cosine(aggregate, direction),6:F3}   hostile share {hostileShare:F3}");
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
