namespace FedActors;

/// <summary>How well a model does on a set of samples.</summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Correct">How many of them were classified correctly.</param>
/// <param name="Loss">Mean cross entropy.</param>
public readonly record struct Evaluation(int Samples, int Correct, double Loss)
{
    /// <summary>The share of samples classified correctly; 0 if there are none.</summary>
    public double Accuracy => Samples == 0 ? 0 : (double)Correct / Samples;
}
