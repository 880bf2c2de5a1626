using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.Amplify;

/// <summary>
/// AgrAmplifier: the rule compares what is left of each tensor, seen as a matrix (first axis × all others), when of each k × k
/// window only the maximum stays; it combines the rows themselves. Gong et al., AgrAmplifier: Defending Federated Learning
/// Against Poisoning Attacks Through Local Update Amplification (2023), Algorithm 1.
/// </summary>
/// <example><c>new CosDenOptions { Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record AmplifyOptions : PrepareOptions
{
    internal const int LargestKernel = 1 << 16;

    /// <inheritdoc/>
    public override string Name => "amplify";

    /// <inheritdoc/>
    public override string Description => $"amplified (kernel = {Kernel}{(Edges == AmplifyEdges.Drop ? ", edges dropped" : "")}{(Restore ? ", size restored" : "")})";

    /// <summary>The side k of a window.</summary>
    public int Kernel { get; init; } = 3;

    /// <summary>What becomes of windows that reach over the edge.</summary>
    public AmplifyEdges Edges { get; init; }

    /// <summary>Whether maxima stay where they are among zeros, so that the size is the input's.</summary>
    public bool Restore { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates)
    {
        if (Kernel is < 1 or > LargestKernel) yield return new("kernel", $"a kernel is from 1 to {LargestKernel}, but is {Kernel}");
    }

    internal override bool MakesFeatures => true;

    internal override bool NeedsTensors => true;

    internal override IPrepare Compose() => new Amplify(Kernel, Edges, Restore);
}
