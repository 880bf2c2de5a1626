namespace FedActors.Training.ZeroOrder;

/// <summary>The directions of a round, each as long as the model.</summary>
internal interface IDirections
{
    /// <summary>y ← x + Σᵢ factorᵢ·z, over the directions from number <paramref name="first"/> on; y may be x.</summary>
    void Add(int first, ReadOnlySpan<float> factors, ReadOnlySpan<float> x, Span<float> y);
}
