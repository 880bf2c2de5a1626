using FedActors.Aggregation.Prepare.Amplify;

namespace FedActors;

/// <summary>
/// AgrAmplifier: each tensor, seen as a matrix (first axis × all others), is reduced to the maxima of its k × k windows. The
/// rule compares these, but combines the rows themselves. Gong et al., AgrAmplifier: Defending Federated Learning
/// Against Poisoning Attacks Through Local Update Amplification (2023), Algorithm 1.
/// </summary>
/// <example><c>new CosDenOptions { Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record AmplifyOptions : PrepareOptions
{
    internal const int LargestKernel = 1 << 16;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<AmplifyOptions>("amplify", "rows are compared by the maxima of the windows of their tensors")
            .Needs("n ≥ 1")
            .From("Gong et al., AgrAmplifier (2023), Algorithm 1")
            .Integer("kernel", o => o.Kernel, (o, v) => o with { Kernel = v },
                "the side of a window", new Bounds(1, LargestKernel))
            .Word("edges", o => o.Edges, (o, v) => o with { Edges = v }, "what happens to windows that reach over the edge",
                ("keep", AmplifyEdges.Keep), ("drop", AmplifyEdges.Drop))
            .Flag("restore", o => o.Restore, (o, v) => o with { Restore = v },
                "keep the size: each maximum stays in place, zeros around it")
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

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
    public override bool MakesFeatures => true;

    /// <inheritdoc/>
    public override bool NeedsTensors => true;

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => new Amplify(Kernel, Edges, Restore);
}
