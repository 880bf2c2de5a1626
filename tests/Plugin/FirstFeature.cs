namespace FedActors.Plugin;

/// <summary>A trigger: the first feature has a certain value.</summary>
public sealed record FirstFeature : Trigger
{
    public static Kind<Trigger> Described { get; } =
        Describe<FirstFeature>("own-first", "The first feature has a certain value.")
            .Number("value", o => o.Value, (o, v) => o with { Value = v }, "the value")
            .Done();

    public override Kind<Trigger> Descriptor => Described;

    public double Value { get; init; } = 3;

    public override Stamp Cut(SampleShape shape) => sample => sample[0] = (float)Value;
}
