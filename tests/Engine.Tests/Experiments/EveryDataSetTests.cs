namespace FedActors.Engine.Tests.Experiments;

/// <summary>Data sets and partitions, from a configuration to rounds.</summary>
public sealed class EveryDataSetTests
{
    private const string Training = """

        rounds = 2
        model = logistic
        participation { participants = 8 }
        """;

    [Theory]
    [InlineData("set = pen-digits, writers = 12, test-writers = 2")]
    [InlineData("set = blobs, clients = 12, samples = 20, test = 50")]
    [InlineData("set = synthetic, clients = 12, most = 80")]
    [InlineData("set = none, clients = 12")]
    [InlineData("set = pen-digits, writers = 12, test-writers = 2, partition = by-writer { at-least = 14, clients = 8 }")]
    [InlineData("set = blobs, clients = 12, samples = 20, test = 50, partition = iid { clients = 10 }")]
    [InlineData(
        "set = blobs, clients = 12, samples = 20, test = 50, partition = dirichlet { clients = 10, alpha = 0.1, at-least = 2 }")]
    [InlineData("set = blobs, clients = 12, samples = 20, test = 50, partition = dirichlet { clients = 10, even = true }")]
    [InlineData("set = blobs, clients = 12, samples = 20, test = 50, partition = shards { clients = 10, shards = 3 }")]
    [InlineData("set = blobs, clients = 12, samples = 20, test = 50, partition = labels-per-client { clients = 10, most = 4 }")]
    [InlineData("set = blobs, clients = 12, samples = 20, test = 50, partition = quantity-skew { clients = 10, exponent = 1.5 }")]
    [InlineData("set = pen-digits, writers = 12, test-writers = 2, skew { rotation = 30, noise = 0.2 }, client-test = 0.25")]
    public async Task It_gives_the_same_bits_on_one_thread_and_on_four(string data)
    {
        var experiment = Experiment(data);
        var one = await SmallExperiment.RunAsync(experiment, threads: 1);
        var four = await SmallExperiment.RunAsync(experiment, threads: 4);

        Assert.Equal(3, one.Count);
        Assert.Equal(SmallExperiment.Bits(one), SmallExperiment.Bits(four));
        if (!data.Contains("none", StringComparison.Ordinal)) Assert.NotEqual(one[0].Fingerprint, one[2].Fingerprint);
    }

    [Fact]
    public async Task Fashion_mnist_is_found_where_its_package_puts_it()
    {
        Assert.SkipUnless(
            Directory.Exists("/usr/share/datasets/fashion-mnist"), "the package dataset-fashion-mnist is not installed");
        var rounds = await SmallExperiment.RunAsync(Experiment(
            "set = fashion-mnist, partition = dirichlet { clients = 200, alpha = 0.5, at-least = 10 }"));

        Assert.Equal(10_000, rounds[0].Evaluation!.Value.Samples);
        Assert.True(rounds[2].Evaluation!.Value.Accuracy > 0.4);
    }

    [Theory]
    [InlineData("data { set = location30\n folder = /nowhere }", "bad.conf:1:6: data: location30: ")]
    [InlineData("data { set = csv }", "bad.conf:1:6: data.path: is missing")]
    [InlineData(
        "data { set = csv\n path = /nowhere/x.csv }",
        "bad.conf:2:9: data.path: is /nowhere/x.csv, but there is no such file")]
    [InlineData(
        "data { set = blobs, clients = 5, samples = 4\n partition = iid { clients = 21 } }",
        "bad.conf:2:30: data.partition.iid.clients: is 21 with at least 1 samples each")]
    [InlineData(
        "data { set = blobs\n partition = dirichlet { alpha = 0 } }",
        "bad.conf:2:34: data.partition.dirichlet.alpha: is 0, must be above 0")]
    [InlineData("data { set = blobs, partition = irid }", "data.partition: unknown kind \"irid\", did you mean \"iid\"?")]
    [InlineData(
        "data { set = blobs, partition = file { path = /nowhere/who.txt } }",
        "data.partition.file.path: is /nowhere/who.txt, but there is no such file")]
    [InlineData("data { set = blobs, client-test = 1 }", "data.client-test: is 1, must be at least 0 and below 1")]
    [InlineData("data { set = blobs, skew { rotation = 10 } }", "data.skew.rotation: ")]
    [InlineData("data { set = csv, path = x, separator = \"::\" }", "data.separator: must be one character")]
    [InlineData("data { set = blobs, folder = x }", "data.folder: unknown key")]
    public void Errors_name_their_place(string text, string message) =>
        Assert.Contains(message, Failures.Of(text + "\nparticipation.participants = 4").Message);

    [Fact]
    public void A_set_without_owners_asks_for_a_partition()
    {
        using var folder = new RunFolders.TemporaryFolder();
        var path = folder.PathOf("points.csv");
        File.WriteAllLines(path, Enumerable.Range(0, 40).Select(line => $"{line},{line * 2},{line % 2}"));
        var text = $"data {{ set = csv, path = \"{path}\" }}\nparticipation.participants = 4";

        Assert.Contains(
            "bad.conf:1:6: data.partition.by-owner: is by-owner, but this data set does not say who made its samples; "
            + "choose another",
            Failures.Of(text).Message);

        File.AppendAllText(path, "1,2\n");
        Assert.StartsWith($"{path}:41: has 2 fields", Failures.Of(text).Message);
    }

    private static Experiment Experiment(string data) =>
        ExperimentFile.Parse($"data {{ {data} }}{Training}", "data.conf", []).Experiment;
}
