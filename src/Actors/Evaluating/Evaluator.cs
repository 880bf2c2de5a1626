using Akka.Actor;
using FedActors.Runtime;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Evaluating;

/// <summary>
/// Evaluates the global model on the test set, in parts that run in parallel. The parts do not depend on the number of
/// threads and are summed in a fixed order, so the result is the same to the last bit everywhere.
/// </summary>
internal sealed class Evaluator : UntypedActor
{
    private const int Parts = 16;
    private readonly IJobs _jobs = RunServices.Of(Context.System).Jobs;
    private readonly Workbench _bench;
    // The parts of the test set come first.
    private readonly SampleRange[] _parts;
    private readonly int _ofTest;
    private readonly Evaluation[] _results;
    private readonly IJobHandle?[] _open;
    private IActorRef _asker = ActorRefs.Nobody;
    private int _model, _missing;

    /// <summary>The evaluator of a run.</summary>
    public Evaluator(Workbench bench)
    {
        _bench = bench;
        var test = SampleRange.Cut(bench.Plan.Data.Test, Parts);
        _ofTest = test.Count;
        _parts = [.. test, .. bench.Plan.Triggered.SelectMany(set => SampleRange.Cut(set, Parts))];
        _results = new Evaluation[_parts.Length];
        _open = new IJobHandle?[_parts.Length];
    }

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Evaluate request:
                Begin(request.Model);
                break;
            case JobDone { Error: { } error } done when IsOwn(done):
                throw new InvalidOperationException($"the evaluation failed: {error.Message}", error);
            case JobDone { Value: PartScore score } done when IsOwn(done):
                Collect(score);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        foreach (var job in _open) job?.Cancel();
        foreach (var job in _open) job?.CancelAndWait();
    }

    private bool IsOwn(JobDone done) => Array.Exists(_open, job => job?.Id == done.Id);

    private void Begin(int version)
    {
        (_asker, _model, _missing) = (Sender, version, _parts.Length);
        var model = _bench.Models.Version(version);
        for (var part = 0; part < _parts.Length; part++)
            _open[part] = _jobs.Start(new EvaluateJob(_bench.Plan, model, _parts[part], part), Self, TimeSpan.Zero);
    }

    private void Collect(PartScore score)
    {
        _results[score.Part] = score.Evaluation;
        _open[score.Part] = null;
        if (--_missing == 0) _asker.Tell(Evaluated());
    }

    private Evaluated Evaluated()
    {
        var onTest = Sum(_results.AsSpan(0, _ofTest));
        return new Evaluated(_bench.Plan.Id, _model, onTest, _ofTest == _parts.Length ? null : Sum(_results.AsSpan(_ofTest)));
    }

    private static Evaluation Sum(ReadOnlySpan<Evaluation> parts)
    {
        int samples = 0, correct = 0;
        double loss = 0;
        foreach (var part in parts)
        {
            samples += part.Samples;
            correct += part.Correct;
            loss += part.Loss * part.Samples;
        }
        return new Evaluation(samples, correct, samples == 0 ? 0 : loss / samples);
    }
}
