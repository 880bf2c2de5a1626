namespace FedActors;

/// <summary>The workspace of one worker thread that tells how good models are, without allocating after warm-up.</summary>
public interface IEvaluationSession : IDisposable
{
    /// <summary>Counts the correct predictions and averages the loss over <paramref name="samples"/>.</summary>
    Evaluation Evaluate(ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled);
}
