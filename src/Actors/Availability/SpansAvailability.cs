using FedActors.Actors.Availability;
using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>Each client is available for a while and then not, in turns.</summary>
public sealed record SpansAvailability : AvailabilityOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AvailabilityOptions> Described { get; } = new KindBuilder<AvailabilityOptions, SpansAvailability>(
        "spans", "Each client is available for a while and then not, in turns that begin at a time of its own.",
        new SpansAvailability())
        .Delay("on", o => o.On, (o, v) => o with { On = v }, "how long a client is available")
        .Delay("off", o => o.Off, (o, v) => o with { Off = v }, "how long it then is not")
        .Check(o => o.On + o.Off > TimeSpan.Zero ? [] : [new("on", "is 0 s, and so is off: one of them must last")])
        .Done();

    /// <inheritdoc/>
    public override Kind<AvailabilityOptions> Descriptor => Described;

    /// <summary>How long a client is available.</summary>
    public TimeSpan On { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How long it then is not.</summary>
    public TimeSpan Off { get; init; } = TimeSpan.FromHours(16);

    /// <inheritdoc/>
    internal override Func<int, Timeline> Open(RandomKey key) => client =>
    {
        var random = key.With(client).Open();
        return new Timeline([new UpSpan(TimeSpan.Zero, On)], On + Off, -random.NextDouble() * (On + Off));
    };
}
