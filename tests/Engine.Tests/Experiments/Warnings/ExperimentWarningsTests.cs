using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Experiments.Warnings;

public sealed class ExperimentWarningsTests
{
    private const string Sensible = """
        rounds = 4
        data { set = pen-digits, writers = 20, test-writers = 2 }
        model = logistic
        participation { participants = 10 }
        attack { fraction = 0.2, does = [sign-flip] }

        """;

    [Theory]
    [InlineData("rule = krum { f = 2 }")]
    [InlineData("rule = krum { f = 9%, prepare = [nnm { f = 20% }] }\nattack.count = 1\nattack.fraction = null")]
    [InlineData("rules { a = krum { f = 2 }, b = krum { f = 3 }, c = average }\nmeasures.twin = true")]
    // In real time, anybody may be late.
    [InlineData("clock = wall\nparticipation.deadline = 1h")]
    // A round does not wait for the slowest.
    [InlineData("participation.over-selection = 1.5")]
    [InlineData("participation.quorum = 0.9\ndevices { availability = daily {}, when-gone = pause }")]
    [InlineData("attack.from = 3\nmeasures.from = 3")]
    [InlineData("evaluation.every = 3\nmeasures.from = 4")]
    [InlineData("server.root.size = 10\nrule = fltrust")]
    [InlineData("training { keep-optimiser = true, optimiser = sgd { momentum = 0.9 } }")]
    [InlineData("training { keep-optimiser = true, optimiser = adam }")]
    [InlineData("training.method = zero-order\nserver.learning-rate = 0.01")]
    [InlineData("training.proximal = 1\nserver { learning-rate = 0.01, optimiser = fed-adam }")]
    [InlineData("server.optimiser = momentum")]
    public void What_makes_sense_is_not_warned_of(string text) => Assert.Empty(Warnings(text));

    [Theory]
    [InlineData("attack.from = 5", "6:15: attack.from: is 5, but the run ends with round 4: the attack never begins")]
    [InlineData("attack.probability = 0", "6:22: attack.probability: is 0: the group never attacks")]
    [InlineData("attack.fraction = 0", "6:19: attack.fraction: makes none of the 20 clients hostile")]
    [InlineData("attack { fraction = null, count = 0 }", "6:35: attack.count: makes none of the 20 clients hostile")]
    [InlineData("attack { fraction = null, clients = [] }", "6:37: attack.clients: makes none of the 20 clients hostile")]
    [InlineData("attack.fraction = 1", "5:8: attack: leaves nobody honest: all 20 clients are hostile")]
    [InlineData("rule = krum { f = 0 }",
        "6:19: rule.krum.f: is 0, but a round expects 2 hostile updates among 10: the rule defends against nobody")]
    [InlineData("rule = krum { f = 1 }", "6:19: rule.krum.f: is 1, but a round expects 2 hostile updates among 10")]
    [InlineData("rule = average { prepare = [nnm { f = 1 }] }", ".nnm.f: is 1, but a round expects 2 hostile updates")]
    [InlineData("rules { a = krum { f = 2 }, b = krum { f = 20% } }", "6:33: rules.b.krum: is the same rule as 'a'")]
    [InlineData("participation.deadline = 1h", "6:26: participation.deadline: is 3600 s, which every client meets: the slowest")]
    [InlineData("participation { participants = 20, over-selection = 1.5 }",
        "6:53: participation.over-selection: is 1.5, but 20 of 20 clients take part")]
    [InlineData("participation.quorum = 0.9", "6:24: participation.quorum: is 0.9, but a round always has its updates")]
    [InlineData("participation { quorum = 0.9, deadline = 1h }", "every client meets the deadline")]
    [InlineData("devices.when-gone = pause",
        "devices.when-gone: is set, but devices.availability is always: nobody goes offline")]
    [InlineData("devices.classes.rare.share = 1e-9", "devices.classes.rare: has no client in this run: its share is too small")]
    [InlineData("training.batch-size = 4096", "6:23: training.batch-size: is 4096, but no client has more than")]
    [InlineData("server.root.size = 10", "6:20: server.root.size: keeps 10 samples from the clients, but no rule looks at")]
    [InlineData("evaluation.every = 5", "6:20: evaluation.every: is 5, but the run ends with round 4")]
    [InlineData("evaluation.every = 3\nmeasures { from = 2, until = 2 }",
        "7:30: measures.until: counts rounds 2 to 2, none of which is evaluated: evaluation.every is 3")]
    [InlineData("measures.until = 9", "6:18: measures.until: is 9, but the run ends with round 4")]
    [InlineData("server.root { size = 10, from = test }", "server.root.size: keeps 10 samples from the test set, but no rule")]
    [InlineData("attack.from = 3\nmeasures.until = 2", "7:18: measures.until: counts rounds 1 to 2, in which nobody attacks")]
    [InlineData("training.method = zero-order { directions = 16 }",
        "server.learning-rate: is 1, and the sum over 16 directions is about 355 times as long as a gradient")]
    [InlineData("training.method = zero-order { mu = 1e-9 }", "training.method.zero-order.mu: is 1E-09: two losses that close")]
    [InlineData("training.method = zero-order { mu = 2 }", "training.method.zero-order.mu: is 2: so far from the model")]
    [InlineData("training.keep-optimiser = true", "6:27: training.keep-optimiser: keeps nothing: without momentum")]
    [InlineData("training { proximal = 20, optimiser = sgd { learning-rate = 0.1 } }",
        "training.proximal: is 20: with a learning rate of 0.1, each step pulls a client back to the model or past it")]
    [InlineData("server.optimiser = fed-yogi",
        "server.learning-rate: is 1, about how far fed-yogi moves every parameter in a round: try 0.1 or less")]
    [InlineData("attack.from = 5\nmeasures.twin = true", "7:17: measures.twin: asks for twins, but nobody ever attacks")]
    [InlineData("attack = null\nmeasures.twin = true", "7:17: measures.twin: asks for twins, but nobody ever attacks")]
    public void What_is_pointless_is_warned_of_where_it_stands(string text, string warning) =>
        Assert.Contains(Warnings(text), found => found.Contains(warning, StringComparison.Ordinal));

    [Fact]
    public void Clients_without_samples_are_counted()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("split.txt");
        File.WriteAllText(path, string.Concat(Enumerable.Range(0, 20).Select(client => client < 3 ? "\n" : $"{client}\n")));

        Assert.Contains(
            "6:18: data.partition.file: leaves 3 of 20 clients without samples: when they are asked, they have nothing to send",
            Warnings($"data.partition = file {{ path = \"{path}\" }}"));
    }

    [Fact]
    public void Warnings_come_in_the_order_of_the_file() => Assert.Equal(
        ["6:20", "7:19", "8:18", "9:26"],
        Warnings("""
            evaluation.every = 5
            rule = krum { f = 0 }
            measures.until = 9
            participation.deadline = 1h
            """).Select(warning => string.Join(':', warning.Split(':')[..2])));

    private static IReadOnlyList<string> Warnings(string more)
    {
        var loaded = ExperimentFile.Parse(Sensible + more, "warned.conf", []);
        var simulation = new Simulation(loaded, TimeProvider.System, threads: 1);
        return [.. loaded.Locate(simulation.Warnings).Select(warning => warning.Message["warned.conf:".Length..])];
    }
}
