using FedActors.Engine.Experiments;

namespace FedActors.Engine.Estimates;

/// <summary>The memory that the updates of a round need, with what stages make of them and some versions of the model.</summary>
internal static class UpdateMemory
{
    /// <summary>In bytes.</summary>
    public static long Of(PreparedExperiment prepared)
    {
        var row = (long)prepared.Trainer.Sent.Length * sizeof(float);
        var model = (long)prepared.Model.Tensors.Length * sizeof(float);
        var rows = prepared.Experiment.Participation.Asked(prepared.Data.Clients);
        var stages = prepared.Experiment.Rules.Max(rule => rule.Options.Prepare.Count);
        return row * rows * (1 + stages) + model * (4 + prepared.Adversaries.LongestMemory);
    }
}
