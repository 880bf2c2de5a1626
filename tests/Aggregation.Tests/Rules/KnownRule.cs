namespace FedActors.Aggregation.Tests.Rules;

/// <param name="Options">Its settings.</param>
/// <param name="Translates">Whether moving all updates moves the aggregate alike.</param>
/// <param name="Scales">Whether scaling all updates scales the aggregate alike.</param>
/// <param name="Permutes">Whether the order of the updates does not matter.</param>
/// <param name="Local">Whether a tensor is judged alike wherever it lies in the vector.</param>
/// <param name="Inside">Whether each coordinate of the aggregate lies between the smallest and the largest of the updates'.</param>
/// <param name="Agrees">Whether updates that are all the same are their own aggregate.</param>
/// <param name="Layerwise">Whether it can judge tensors at all.</param>
internal sealed record KnownRule(
    RuleOptions Options, bool Translates, bool Scales, bool Permutes = true, bool Local = true, bool Inside = true, bool Agrees = true, bool Layerwise = true);
