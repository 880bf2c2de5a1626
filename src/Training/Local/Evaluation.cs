namespace FedActors.Training.Local;

/// <summary>How a model does on a set of samples.</summary>
/// <param name="Samples">Samples seen.</param>
/// <param name="Correct">How many of them got their label.</param>
/// <param name="Loss">Mean cross entropy.</param>
public readonly record struct Evaluation(int Samples, int Correct, double Loss)
{
    /// <summary>The share of samples that got their label; 0 where there are none.</summary>
    public double Accuracy => Samples == 0 ? 0 : (double)Correct / Samples;
}
