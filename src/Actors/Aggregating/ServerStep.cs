using FedActors.Numerics.Reductions;

namespace FedActors.Actors.Aggregating;

/// <summary>How an aggregate leads from one version of the model to the next.</summary>
internal sealed class ServerStep(Workbench bench, ModelVersion before, int round)
{
    private readonly FederationPlan _plan = bench.Plan;

    private bool IsPlain => _plan.ServerOptimiser is PlainServerOptions;

    /// <summary>What is wrong with a step that is not taken.</summary>
    public string WhyNot => IsPlain
        ? "the step would make the model infinite"
        : "the step would make the model infinite, or what the server's optimiser remembers";

    /// <summary>
    /// The next model, or null if it would not be finite. Where updates are divided by local steps, the aggregate stands for so
    /// many. It is divided by <paramref name="divisor"/>, and may be overwritten.
    /// </summary>
    public ModelVersion? Take(float[] aggregate, double steps, double divisor = 1)
    {
        _plan.Trainer.Normaliser?.Scale(aggregate, steps);
        var memory = IsPlain ? null : bench.ServerMemory.Copy(before.Number);
        var step = Step(aggregate, divisor, memory);
        var after = new float[step.Length];
        for (var i = 0; i < after.Length; i++) after[i] = before.Parameters[i] + step[i];
        if (!RowReductions.AllFinite(after)) return null;
        if (memory is not null)
        {
            if (!RowReductions.AllFinite(memory.Averages.Span)) return null;
            bench.ServerMemory.Keep(before.Number + 1, memory);
        }
        return new ModelVersion(before.Number + 1, after, Sent(aggregate, steps));
    }

    private float[] Step(float[] aggregate, double divisor, OptimiserState? memory)
    {
        if (memory is null) return _plan.Step(round, aggregate, _plan.ServerLearningRate / divisor);
        var step = _plan.Step(round, aggregate, 1 / divisor);
        _plan.ServerOptimiser.Step(memory, _plan.Model.Tensors, step, _plan.ServerLearningRate);
        return step;
    }

    /// <summary>A step in the form of an update. It is the aggregate, now, unless updates are divided by local steps.</summary>
    private float[] Sent(float[] aggregate, double steps)
    {
        if (_plan.Trainer.Normaliser is not { } normaliser) return aggregate;
        float[] sent = [.. aggregate];
        normaliser.Scale(sent, 1 / steps);
        return sent;
    }
}
