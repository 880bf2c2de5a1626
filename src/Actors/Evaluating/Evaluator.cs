using FedActors.Actors.Jobs;
using FedActors.Actors.Rounds;
using FedActors.Training.Local;

namespace FedActors.Actors.Evaluating;

/// <summary>
/// Measures the global model on the test set, in parts that run side by side. The parts do not depend on the number of
/// threads and are added up in their order, so the sum has the same bits everywhere.
/// </summary>
public sealed class Evaluator(FederationPlan plan) : Actor
{
    private const int Parts = 16;
    // Those of the test set first.
    private readonly SampleRange[] _parts = [.. plan.Triggered.Prepend(plan.Data.Test).SelectMany(set => SampleRange.Cut(set, Parts))];
    private readonly int _ofTest = SampleRange.Cut(plan.Data.Test, Parts).Count;
    private readonly Evaluation[] _results = new Evaluation[Parts * (1 + plan.Triggered.Count)];
    private ActorRef? _asker;
    private ModelVersion? _model;
    private int _missing;

    /// <inheritdoc/>
    protected internal override void Receive(object message)
    {
        switch (message)
        {
            case Evaluate request:
                Begin(request.Model);
                break;
            case PartDone done:
                Collect(done);
                break;
        }
    }

    private void Begin(ModelVersion model)
    {
        (_asker, _model, _missing) = (Context.Sender, model, _parts.Length);
        for (var part = 0; part < _parts.Length; part++)
        {
            var number = part;
            Context.Start(new EvaluateJob(plan, model, _parts[part]), TimeSpan.Zero, outcome => new PartDone(number, outcome));
        }
    }

    private void Collect(PartDone done)
    {
        if (done.Outcome.Error is not null) throw new InvalidOperationException($"the evaluation failed: {done.Outcome.Error.Message}", done.Outcome.Error);
        _results[done.Part] = (Evaluation)done.Outcome.Value!;
        if (--_missing == 0) _asker!.Tell(Evaluated());
    }

    private Evaluated Evaluated()
    {
        var results = _results.AsSpan(0, _parts.Length);
        var onTest = Sum(results[.._ofTest]);
        return new Evaluated(_model!.Number, onTest, plan.Triggered.Count == 0 ? null : Sum(results[_ofTest..]));
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

    private sealed record PartDone(int Part, JobOutcome Outcome);
}
