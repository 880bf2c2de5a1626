using FedActors.Numerics.Randomness;

namespace FedActors.Engine.Estimates;

/// <summary>
/// A matrix of random updates like that of a round, with narrower tensors where the real ones would take too long to try.
/// </summary>
internal sealed class MadeUpdates : IDisposable
{
    private const int MostNumbers = 1 << 21;
    // So that what depends on a tensor's length, such as its mean over windows, has something to work on.
    private const int Narrowest = 64;

    public MadeUpdates(int rows, TensorTable tensors)
    {
        var share = MostNumbers / ((double)rows * tensors.Length);
        Matrix = new UpdateMatrix(rows, share >= 1 ? tensors : Narrow(tensors, share));
        Scale = (double)tensors.Length / Matrix.Columns;
        var stream = RandomKey.Of(1).With("probe").Open();
        for (var row = 0; row < rows; row++)
            foreach (ref var value in Matrix.Row(row))
                value = stream.NextSingle() - 0.5f;
    }

    public UpdateMatrix Matrix { get; }

    /// <summary>How many times as wide the real updates are.</summary>
    public double Scale { get; }

    public void Dispose() => Matrix.Dispose();

    private static TensorTable Narrow(TensorTable tensors, double share) => new(tensors.Select(
        tensor => (tensor.Name, new[] { Math.Min(tensor.Length, Math.Max(Narrowest, (int)(tensor.Length * share))) })));
}
