using FedActors.Aggregation.Matrix;

namespace FedActors.Actors.Rounds;

/// <summary>One round as its participants know it.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Model">What they start from.</param>
/// <param name="Updates">Where they leave their updates, one row for each.</param>
public sealed record Round(int Number, ModelVersion Model, UpdateMatrix Updates)
{
    /// <summary>What the rounds before started from, the last one first; as many as an attack looks back, mostly none.</summary>
    public IReadOnlyList<ModelVersion> Past { get; init; } = [];

    /// <summary>The round that was <paramref name="age"/> rounds ago, or the earliest that is still known.</summary>
    public Round Back(int age)
    {
        age = Math.Min(age, Past.Count);
        return age == 0 ? this : this with { Number = Number - age, Model = Past[age - 1], Past = [.. Past.Skip(age)] };
    }
}
