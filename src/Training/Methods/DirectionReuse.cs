namespace FedActors;

/// <summary>Along which directions a client looks in its second local epoch.</summary>
public enum DirectionReuse
{
    /// <summary>New ones in each epoch: an unbiased estimate of the way it went, for Kν numbers.</summary>
    Unbiased,

    /// <summary>The same in all epochs: a biased estimate, for ν numbers.</summary>
    Biased,
}
