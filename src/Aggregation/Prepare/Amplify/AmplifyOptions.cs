using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.Amplify;

/// <summary>
/// AgrAmplifier: each tensor, seen as a matrix (first axis × all others), is reduced to the maxima of its k × k windows. The
/// rule compares these, but combines the rows themselves. Gong et al., AgrAmplifier: Defending Federated Learning
/// Against Poisoning Attacks Through Local Update Amplification (2023), Algorithm 1.
/// </summary>
/// <example><c>new CosDenOptions { Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record AmplifyOptions : PrepareOptions
{
    internal const int LargestKernel = 1 << 16;

    /// <inheritdoc/>
    public override string Name => "amplify";

    /// <inheritdoc/>
    public override string Description
    {
        get
        {
            var edges = Edges == AmplifyEdges.Drop ? ", edges dropped" : "";
            return $"amplified (kernel = {Kernel}{edges}{(Restore ? ", size restored" : "")})";
        }
    }

    /// <summary>The side length k of a window.</summary>
    public int Kernel { get; init; } = 3;

    /// <summary>What happens to windows that reach over the edge.</summary>
    public AmplifyEdges Edges { get; init; }

    /// <summary>Whether to keep the input's size: each maximum stays in place, with zeros around it.</summary>
    public bool Restore { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates)
    {
        if (Kernel is < 1 or > LargestKernel)
            yield return new("kernel", $"a kernel must be from 1 to {LargestKernel}, but is {Kernel}");
    }

    internal override bool MakesFeatures => true;

    internal override bool NeedsTensors => true;

    internal override IPrepare Compose() => new Amplify(Kernel, Edges, Restore);
}
