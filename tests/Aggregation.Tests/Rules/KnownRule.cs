namespace FedActors.Aggregation.Tests.Rules;

/// <param name="Options">Its settings.</param>
/// <param name="Translates">Whether shifting all updates shifts the aggregate equally.</param>
/// <param name="Scales">Whether scaling all updates scales the aggregate equally.</param>
/// <param name="Permutes">Whether the order of the updates does not matter.</param>
/// <param name="Local">Whether a tensor is judged the same wherever it is in the vector.</param>
/// <param name="Inside">Whether each coordinate of the aggregate is between the updates' smallest and largest.</param>
/// <param name="Agrees">Whether equal updates are their own aggregate.</param>
/// <param name="Layerwise">Whether it can judge tensors at all.</param>
internal sealed record KnownRule(
    RuleOptions Options,
    bool Translates,
    bool Scales,
    bool Permutes = true,
    bool Local = true,
    bool Inside = true,
    bool Agrees = true,
    bool Layerwise = true);
