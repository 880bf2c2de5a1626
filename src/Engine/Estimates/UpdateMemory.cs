using FedActors.Engine.Experiments;

namespace FedActors.Engine.Estimates;

/// <summary>
/// The memory that the updates of a round need, with what stages make of them, some versions of the model and what clients keep.
/// </summary>
internal static class UpdateMemory
{
    /// <summary>In bytes.</summary>
    public static long Of(PreparedExperiment prepared)
    {
        var row = (long)prepared.Trainer.Sent.Length * sizeof(float);
        var model = (long)prepared.Model.Tensors.Length * sizeof(float);
        var rows = prepared.Experiment.Participation.Rows(prepared.Data.Clients);
        var stages = prepared.Experiment.Rules.Max(rule => rule.Options.Prepare.Count);
        var kept = KeptOptimiserCheck.Bytes(prepared.Experiment, prepared.Data.Clients, prepared.Model.Tensors.Length);
        var copies = prepared.Experiment.Dump.Rounds.Count > 0 ? 2 : 0;
        // The server's optimiser copies what it remembers with each step.
        var models = 4 + prepared.Adversaries.LongestMemory + 2 * prepared.Experiment.ServerOptimiser.KeptPerParameter;
        return row * rows * (1 + stages + copies) + model * models + (long)kept;
    }
}
