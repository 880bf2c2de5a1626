namespace FedActors;

/// <summary><c>sync</c>: the server asks some clients, waits for them, and takes a step with what they have sent.</summary>
public sealed record SyncOptions : ModeOptions
{
    /// <summary>How configurations name it.</summary>
    public static Kind<ModeOptions> Described { get; } = new KindBuilder<ModeOptions, SyncOptions>(
        "sync",
        "Rounds: the server asks some clients, waits for them, and takes a step with what they have sent.",
        new SyncOptions())
        .Done();

    /// <inheritdoc/>
    public override Kind<ModeOptions> Descriptor => Described;
}
