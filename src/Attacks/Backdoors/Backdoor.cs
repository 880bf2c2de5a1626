using FedActors.Attacks.Backdoors;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary>
/// <c>backdoor</c>: some training samples get a trigger and the target label. Success is the share of triggered test samples of
/// other classes that the global model gives the target label.
/// </summary>
public sealed record Backdoor : AttackOptions, IDataPoisoning
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<Backdoor>("backdoor",
            "Some samples get a trigger and the target label. Success is the share of triggered test samples of other classes "
            + "that the global model gives the target label.")
            .Under("On data")
            .From("Gu et al., BadNets, arXiv 1708.06733")
            .Kind("trigger", o => o.Trigger, (o, v) => o with { Trigger = v }, "the mark")
            .Integer("target", o => o.Target, (o, v) => o with { Target = v }, "the label that triggered samples get")
            .Number("share", o => o.Share, (o, v) => o with { Share = v },
                "the share of samples that are triggered", Bounds.Share)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>The trigger.</summary>
    public Trigger Trigger { get; init; } = new PixelPatch();

    /// <summary>The label that triggered samples get.</summary>
    public int Target { get; init; }

    /// <summary>The share of samples that are triggered.</summary>
    public double Share { get; init; } = 0.5;

    /// <inheritdoc/>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default) =>
        new Triggered(honest, Trigger, Target, shape, index => Share >= 1 || key.With(index).Open().NextDouble() < Share);

    /// <summary>
    /// The samples of other classes, triggered and labelled with the target: accuracy on them is the attack's success.
    /// </summary>
    public ISamples Triggered(ISamples test, SampleShape shape)
    {
        var others = new List<int>();
        var (features, label) = (new float[shape.Length], new int[1]);
        for (var index = 0; index < test.Count; index++)
        {
            test.Read([index], features, label);
            if (label[0] != Target) others.Add(index);
        }
        return new Triggered(new Subset(test, [.. others]), Trigger, Target, shape, _ => true);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> CheckData(int classes)
    {
        if (Target < 0 || Target >= classes) yield return new("target", $"is {Target}, must be between 0 and {classes - 1}");
    }
}
