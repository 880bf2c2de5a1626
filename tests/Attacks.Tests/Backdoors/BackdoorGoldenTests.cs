namespace FedActors.Attacks.Tests.Backdoors;

public class BackdoorGoldenTests
{
    private static readonly GoldenFamily Family = new("attack_backdoor_trigger");

    public static TheoryData<string> Ids => [.. Family.Cases.Select(one => one.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Feature_values_and_labels_agree_with_the_reference(string id)
    {
        var one = Family.Cases.Single(candidate => candidate.Id == id);
        var honest = one.Singles("features");
        var samples = one.Rows("features");
        var shape = SampleShape.Vector(honest.Length / samples);
        var (first, target) = ((int)one.Parameter("backdoorIndex"), (int)one.Parameter("target"));
        var backdoor = new Backdoor { Trigger = new FeatureValues { Indices = [first, first + 1] }, Target = target, Share = 1 };
        var (features, labels) = (new float[honest.Length], new int[samples]);

        var poisoned = backdoor.Poison(new Rows(honest, shape.Length), target + 2, default, shape);
        poisoned.Read([.. Enumerable.Range(0, samples)], features, labels);

        one.AssertOut("code_agr", features);
        Assert.Equal(one.Labels("code_agr"), labels);
    }

    /// <summary>Consecutive samples; the honest label of each is its number.</summary>
    private sealed class Rows(float[] features, int length) : ISamples
    {
        public int Count => features.Length / length;

        public void Read(ReadOnlySpan<int> indices, Span<float> into, Span<int> labels)
        {
            for (var position = 0; position < indices.Length; position++)
            {
                features.AsSpan(indices[position] * length, length).CopyTo(into[(position * length)..]);
                labels[position] = indices[position];
            }
        }
    }
}
