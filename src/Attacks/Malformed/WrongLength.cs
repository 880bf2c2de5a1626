using FedActors.Settings;

namespace FedActors.Attacks.Malformed;

/// <summary>
/// <c>wrong-length</c>: sends too few or too many numbers, as a broken or probing client would. A server must refuse it. Not from
/// a paper, but a fault that a simulation should be able to show.
/// </summary>
public sealed record WrongLength : AttackOptions, IResizing
{
    /// <inheritdoc/>
    public override string Name => "wrong-length";

    /// <summary>How many numbers the client sends.</summary>
    public int Length { get; init; } = 1;

    /// <inheritdoc/>
    public int LengthSent(int length) => Length;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (Length < 0) yield return new("length", $"is {Length}, must not be negative");
    }
}
