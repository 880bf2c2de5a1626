namespace FedActors;

/// <summary>
/// <c>wrong-length</c>: sends too few or too many numbers, as a broken or probing client would. A server must refuse it. Not from
/// a paper, but a fault that a simulation should be able to show.
/// </summary>
public sealed record WrongLength : AttackOptions, IResizing
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<WrongLength>("wrong-length",
            "Sends too few or too many numbers, which a server must refuse.")
            .Under("On updates")
            .Integer("length", o => o.Length, (o, v) => o with { Length = v }, "how many numbers", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>How many numbers the client sends.</summary>
    public int Length { get; init; } = 1;

    /// <inheritdoc/>
    public int LengthSent(int length) => Length;
}
