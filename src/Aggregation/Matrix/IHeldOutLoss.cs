namespace FedActors;

/// <summary>The loss of the global model on data that the server trusts, as a function of the update that it takes.</summary>
public interface IHeldOutLoss
{
    /// <summary>
    /// Writes the gradient of the loss with respect to the update, at <paramref name="update"/>, to <paramref name="gradient"/>.
    /// </summary>
    void Gradient(ReadOnlySpan<float> update, Span<float> gradient);
}
