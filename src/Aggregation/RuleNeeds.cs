namespace FedActors;

/// <summary>What a rule needs in addition to the updates.</summary>
[Flags]
public enum RuleNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An update that the server trained itself on trusted data: <c>UpdateSet.Trusted</c>.</summary>
    TrustedUpdate = 1,

    /// <summary>A judge of models on trusted data: <c>UpdateSet.Judge</c>.</summary>
    Judge = 2,

    /// <summary>The gradient of the loss on trusted data: <c>UpdateSet.HeldOut</c>.</summary>
    HeldOutLoss = 4,
}
