using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;

namespace FedActors.Training.ZeroOrder;

/// <summary>
/// z ~ N(0, I), drawn from the key of a round, the epoch and the number of the direction. Never stored: whoever needs a part of
/// one draws it.
/// </summary>
internal sealed class RandomDirections : IDirections
{
    private const int Strip = 4096;
    private readonly RandomKey[] _keys;

    public RandomDirections(ZeroOrderOptions options, RandomKey round) => _keys =
    [
        .. from slope in Enumerable.Range(0, options.Slopes)
           select round.With(slope / options.Directions).With(slope % options.Directions),
    ];

    public void Add(int first, ReadOnlySpan<float> factors, ReadOnlySpan<float> x, Span<float> y) =>
        NormalVectors.Add(_keys.AsSpan(first, factors.Length), factors, 0, x, y);

    /// <summary>Σᵣ factorᵣ·zᵣ over all directions, with the same bits on any number of threads.</summary>
    public void Sum(float[] factors, float[] sum, int threads) =>
        Parallelism.For((sum.Length + Strip - 1) / Strip, threads, strip =>
        {
            var part = sum.AsSpan(strip * Strip, Math.Min(Strip, sum.Length - strip * Strip));
            part.Clear();
            NormalVectors.Add(_keys, factors, strip * Strip, part, part);
        });
}
