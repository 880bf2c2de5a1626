namespace FedActors.Training.Networks;

/// <summary>
/// Evaluates a <see cref="Network"/> in the memory of a forward pass, with losses precise enough for differences.
/// </summary>
internal sealed class EvaluationSession : IEvaluationSession
{
    private readonly NetworkWork _work;
    private readonly Examiner _examiner;

    public EvaluationSession(Network network, int batch)
    {
        var most = Examiner.BatchFor(batch);
        _work = network.OpenWork(most, trains: false);
        _examiner = new Examiner(network, _work, most, precise: true);
    }

    public Evaluation Evaluate(ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled) =>
        _examiner.Evaluate(parameters, samples, cancelled);

    public void Dispose() => _work.Dispose();
}
