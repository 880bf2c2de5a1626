using FedActors.Attacks.Catalogue;

namespace FedActors.Engine.Tests.Experiments;

/// <summary>Every attack, from a configuration to its rounds.</summary>
public sealed class EveryAttackTests
{
    private const string Federation = """
        rounds = 2
        data { set = pen-digits, writers = 16, test-writers = 2, fewest = 4, most = 8 }
        model = logistic
        training { batch-size = 4 }
        participation { participants = 12 }
        rule = average
        """;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_gives_the_same_bits_on_one_thread_and_on_four(string name)
    {
        var experiment = Attacked($"[{name}]");
        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var four = await SmallExperiment.RunAsync(experiment, threads: 4);

        Assert.Equal(3, one.Count);
        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(four));
        KeptFingerprints.Check($"attack {name}", one);
        Assert.Contains(one.Skip(1).SelectMany(round => round.Participants), each => each.IsHostile && each.Fate != Fate.Failed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_changes_the_model_or_is_refused(string name)
    {
        var clean = await SmallExperiment.RunAsync(Attacked("[]"));
        var attacked = await SmallExperiment.RunAsync(Attacked($"[{name}]"));

        var refused = attacked.Skip(1).SelectMany(round => round.Participants).Any(each => each.IsRefused);
        Assert.True(refused || clean[^1].Fingerprint != attacked[^1].Fingerprint);
    }

    [Theory]
    [InlineData("[label-flip, feature-noise, backdoor, boost]")]
    [InlineData("[gradient-ascent { merge = true }], tensor = \"0.weight\"")]
    [InlineData("[alie], tensor = \"0.weight\"")]
    [InlineData("[backdoor { trigger = features { indices = [7, 8] } }, t-scal { add-honest = true }]")]
    [InlineData("[backdoor { trigger = blended }]")]
    [InlineData("[alie], knows = honest-updates, probability = 0.5")]
    public async Task Attacks_combine(string does)
    {
        var one = await SmallExperiment.RunAsync(Attacked(does), threads: 1);
        var four = await SmallExperiment.RunAsync(Attacked(does), threads: 4);

        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(four));
        Assert.All(one, round => Assert.Equal(0, round.Count(Fate.Failed)));
    }

    public static TheoryData<string> Names() => [.. AttackCatalogue.All.Select(entry => entry.Name)];

    private static Experiment Attacked(string does) => ExperimentFile.Parse(
        Federation + (does == "[]" ? "" : $"\nattack {{ clients = [0, 1, 2, 3, 4, 5], does = {does} }}"),
        "attacked.conf",
        []).Experiment;
}
