using FedActors.Golden.Rules;
using FedActors.Training.ZeroOrder;

namespace FedActors.Actors.Tests.Trainers;

/// <summary>Directions from a file.</summary>
internal sealed class GivenDirections(GoldenArray rows) : IDirections
{
    public void Add(int first, ReadOnlySpan<float> factors, ReadOnlySpan<float> x, Span<float> y)
    {
        x.CopyTo(y);
        for (var i = 0; i < factors.Length; i++)
        {
            var z = rows.Row(first + i);
            for (var column = 0; column < y.Length; column++) y[column] += factors[i] * z[column];
        }
    }
}
