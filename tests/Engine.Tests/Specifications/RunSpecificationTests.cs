using FedActors.Engine.Configuration;
using FedActors.Engine.Experiments;
using FedActors.Engine.Specifications;
using FedActors.Engine.Tests.Experiments;
using FedActors.Hocon;
using MessagePack;

namespace FedActors.Engine.Tests.Specifications;

public sealed class RunSpecificationTests
{
    private const string Text = """
        name = specified
        seed = 12345678901
        rounds = 2
        data { set = blobs, clients = 12, samples = 10, test = 30 }
        model = logistic
        participation { participants = 8 }
        attack { count = 2, does = [boost { factor = -3 }] }
        measures.twin = true
        rules { plain = average, robust = krum { f = 2 } }
        """;

    private readonly LoadedExperiment _loaded = ExperimentFile.Parse(Text, "specified.conf", []);

    [Theory]
    [InlineData("plain")]
    [InlineData("robust")]
    [InlineData("robust (no attack)")]
    public async Task Its_bytes_are_enough_to_compute_the_same_results(string run)
    {
        var here = (await SmallExperiment.RunAsync(_loaded.Experiment)).Where(round => round.Run == run);

        var given = RunSpecification.FromBytes(RunSpecification.Of(_loaded, run).ToBytes());
        var there = new List<Actors.Results.RoundResult>();
        await foreach (var round in new Simulation(given, TimeProvider.System, 1).RunAsync()) there.Add(round);

        Assert.Equal(SmallExperiment.Bits(here), SmallExperiment.Bits(there));
    }

    [Fact]
    public void The_same_run_has_the_same_id_and_every_other_run_another()
    {
        var one = RunSpecification.Of(_loaded, "plain");

        // Neither spelling out a default nor changing the order makes a difference.
        var again = ExperimentFile.Parse("evaluation.every = 1\n" + Text, "other.conf", []);
        Assert.Equal(one.Id, RunSpecification.Of(again, "plain").Id);
        Assert.Matches("^[0-9a-f]{64}$", one.Id);
        string[] others =
        [
            RunSpecification.Of(_loaded, "robust").Id,
            RunSpecification.Of(ExperimentFile.Parse(Text, "a.conf", ["seed=7"]), "plain").Id,
            RunSpecification.Of(ExperimentFile.Parse(Text, "a.conf", ["training.epochs=2"]), "plain").Id,
        ];
        Assert.Equal(4, others.Append(one.Id).Distinct().Count());
        // The seed counts once, wherever it was given.
        Assert.Equal(others[1], (one with { Seed = 7 }).Id);
    }

    [Fact]
    public void Unknown_runs_and_invalid_specifications_are_refused()
    {
        var error = Assert.Throws<ExperimentException>(
            () => new Simulation(RunSpecification.Of(_loaded, "absent"), TimeProvider.System, 1));

        Assert.Contains("there is no run 'absent'", error.Message);
        Assert.Throws<MessagePackSerializationException>(() => RunSpecification.FromBytes(new byte[] { 0xC1, 1, 2 }));
        Assert.Throws<HoconException>(() => new RunSpecification("{ roundz: 3 }", "plain", 1).Load());
    }
}
