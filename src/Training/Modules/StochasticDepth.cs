namespace FedActors.Training.Modules;

/// <summary>
/// Stochastic depth (Huang et al., arXiv 1603.09382), sample by sample: which ones skip a block is a function of the batch's key.
/// </summary>
internal readonly struct StochasticDepth(string block, double share)
{
    private readonly float _kept = (float)(1 / (1 - share));

    /// <summary>What the output of the block is multiplied by for one sample of the pass: 0 if it skips the block.</summary>
    public float Scale(Pass pass, int sample)
    {
        if (!pass.Training || share == 0) return 1;
        var draw = pass.Key.With("stochastic depth").With(block).With(pass.First + sample).Open();
        return draw.NextDouble() < share ? 0 : _kept;
    }
}
