using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data;

namespace FedActors.Attacks.Backdoors;

/// <summary>
/// <c>backdoor</c>: some training samples get a trigger and the target label. Success is the share of triggered test samples of
/// other classes that the global model gives the target label.
/// </summary>
public sealed record Backdoor : AttackOptions, IDataPoisoning
{
    /// <inheritdoc/>
    public override string Name => "backdoor";

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
    public override IEnumerable<Problem> Check(int classes)
    {
        if (Target < 0 || Target >= classes) yield return new("target", $"is {Target}, must be between 0 and {classes - 1}");
        if (Share is not (>= 0 and <= 1)) yield return new("share", $"is {Share}, must be between 0 and 1");
    }
}
