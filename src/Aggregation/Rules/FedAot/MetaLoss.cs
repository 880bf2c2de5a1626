namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// What the softmax learns from, as a function of the aggregate Δ: the loss of the new model on held-out samples; without them
/// ½ |Δ − g|² / m², where the guide g is a trusted update or else what clients agree on, and m the median norm.
/// </summary>
internal sealed class MetaLoss
{
    private readonly IHeldOutLoss? _heldOut;
    private readonly float[] _guide = [];
    private readonly double _scale;

    private MetaLoss(IHeldOutLoss heldOut) => _heldOut = heldOut;

    private MetaLoss(float[] guide, double median) => (_guide, _scale) = (guide, median > 0 ? 1 / median / median : 0);

    /// <summary>Whether it is the loss on held-out samples.</summary>
    public bool IsMeasured => _heldOut is not null;

    public static MetaLoss Of(ViewUpdates updates, ClippedUpdates clipped) => updates.HeldOut is { } heldOut
        ? new(heldOut)
        : new(updates.Trusted?.ToArray() ?? clipped.Middle(), clipped.Median);

    /// <summary>−∂L/∂Δ at an aggregate.</summary>
    public float[] Descent(ReadOnlySpan<float> aggregate)
    {
        var descent = new float[aggregate.Length];
        if (_heldOut is not null)
        {
            _heldOut.Gradient(aggregate, descent);
            for (var i = 0; i < descent.Length; i++) descent[i] = -descent[i];
        }
        else
        {
            for (var i = 0; i < descent.Length; i++) descent[i] = (float)(_scale * (_guide[i] - aggregate[i]));
        }
        return descent;
    }
}
