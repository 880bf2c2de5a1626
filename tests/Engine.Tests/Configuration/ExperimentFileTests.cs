namespace FedActors.Engine.Tests.Configuration;

public sealed class ExperimentFileTests
{
    [Fact]
    public void A_file_becomes_the_experiment_that_it_describes()
    {
        var experiment = ExperimentFile.Parse(
            """
            name = trial
            seed = 99
            rounds = 7
            data { writers = 50, test-writers = 5, fewest = 3, most = 4 }
            model = mlp { layers = [20, 10] }
            training { epochs = 2, batch-size = 5, optimiser = adam { learning-rate = 0.01 } }
            participation { participants = 12, over-selection = 1.25, deadline = 2 minutes, quorum = 0.75 }
            devices.upload { median = 100kB, sigma = 1 }
            server.learning-rate = 0.5
            evaluation.every = 2
            attacks { flip { fraction = 0.1, from = 3, does = [label-flip { to = next }, boost { factor = 4 }] } }
            rules { plain = average, robust = krum { f = 3, view = tensors, compare = cosine, clip = median } }
            """,
            "trial.conf",
            []).Experiment;

        Assert.Equal(("trial", 99UL, 7), (experiment.Name, experiment.Seed, experiment.Rounds));
        Assert.Equal(new PenDigitsOptions { Writers = 50, TestWriters = 5, Fewest = 3, Most = 4 }, experiment.Data);
        Assert.Equal([20, 10], Assert.IsType<MlpOptions>(experiment.Model).Hidden);
        Assert.Equal((2, 5), (experiment.Training.Epochs, experiment.Training.BatchSize));
        Assert.Equal(new AdamOptions { LearningRate = 0.01 }, experiment.Training.Optimiser);
        var participation = experiment.Participation;
        Assert.Equal((12, 15, 9), (participation.Participants, participation.Asked(50), participation.Fewest));
        Assert.Equal(TimeSpan.FromMinutes(2), participation.Deadline);
        Assert.Equal(new LogNormal(100_000, 1), experiment.Devices.UploadBytesPerSecond);
        Assert.Equal((0.5, 2), (experiment.ServerLearningRate, experiment.EvaluateEvery));
        var group = Assert.Single(experiment.Attacks);
        Assert.Equal(("flip", 0.1, 3), (group.Name, group.Fraction, group.From));
        Assert.Equal([new LabelFlip { To = FlipTo.Next }, new Boost { Factor = 4 }], group.Attacks);
        Assert.Equal(["plain", "robust"], experiment.Rules.Select(rule => rule.Name));
        Assert.Equal(new AverageOptions { Prepare = experiment.Rules[0].Options.Prepare }, experiment.Rules[0].Options);
        var krum = Assert.IsType<KrumOptions>(experiment.Rules[1].Options);
        Assert.Equal((3, View.Tensors, Comparison.Cosine, Clip.Median), (krum.F, krum.View, krum.Compare, krum.Clip));
    }

    [Theory]
    [InlineData("rounds = ten", "bad.conf:1:10: rounds: must be a whole number, found \"ten\"")]
    [InlineData("rounds = 0", "bad.conf:1:10: rounds: is 0, must be at least 1")]
    [InlineData("rouns = 3", "bad.conf:1:1: rouns: unknown key, did you mean \"rounds\"?")]
    [InlineData("data {\n  writer = 3\n}", "bad.conf:2:3: data.writer: unknown key, did you mean \"writers\"?")]
    [InlineData("data.set = mnits", "bad.conf:1:12: data.set: ")]
    [InlineData("model = mlq", "bad.conf:1:9: model: unknown kind \"mlq\", did you mean \"mlp\"?")]
    [InlineData(
        "model = network { layers = [dens { out = 10 }] }",
        "bad.conf:1:29: model.network.layers[0]: unknown kind \"dens\", did you mean \"dense\"?")]
    [InlineData(
        "model = network { layers = [dense] }",
        "bad.conf:1:29: model.network.layers[0].dense.out: is required, but missing")]
    [InlineData("rule = krum", "bad.conf:1:8: rule.krum.f: is required, but missing")]
    [InlineData(
        "rule = krum { f = 98 }",
        "bad.conf:1:19: rule.krum.f: krum needs at least f + 3 = 101 updates, but only 100 take part")]
    [InlineData("rules { a = krum { f = 98 } }", "bad.conf:1:24: rules.a.krum.f: krum needs at least")]
    [InlineData("rules { a = average }\nrule = average", "bad.conf:2:1: rule: give either one rule")]
    [InlineData(
        "data.writers = 50",
        "bad.conf:1:1: participation.participants: 100 participants cannot be found among 50 clients")]
    [InlineData(
        "participation { participants = 2000 }",
        "bad.conf:1:32: participation.participants: 2000 participants cannot be found among 1000 clients")]
    [InlineData("participation.deadline = -3s", "bad.conf:1:26: participation.deadline: must be a d")]
    [InlineData("participation.quorum = 1.5", "bad.conf:1:24: participation.quorum: is 1.5, must be above 0 and at most 1")]
    [InlineData(
        "training.optimiser = sgd { learning-rate = 0 }",
        "bad.conf:1:44: training.optimiser.sgd.learning-rate: is 0, must be above 0")]
    [InlineData("devices.upload.median = 0B", "bad.conf:1:25: devices.upload.median: is 0, must be above 0")]
    [InlineData(
        "attack { fraction = 0.1, layer = \"0.weight\", does = [sign-flip] }",
        "bad.conf:1:26: attack.layer: is now called tensor")]
    [InlineData(
        "attack { fraction = 0.1, does = [labelflip] }",
        "unknown kind \"labelflip\", did you mean \"label-flip\"?")]
    [InlineData("seed = -1", "bad.conf:1:8: seed: ")]
    [InlineData("mode = async", "bad.conf:1:1: mode: unknown key")]
    [InlineData("participation.mode = async", "participation.mode: not yet: FedActors does not have the asynchronous mode")]
    [InlineData("participation { mode = semi-async, participants = 9 }", "participation.participants: has no meaning")]
    [InlineData("participation { mode = semi-async, over-selection = 2 }", "participation.over-selection: has no meaning")]
    [InlineData("participation { mode = semi-async, deadline = 1s }", "participation.deadline: has no meaning")]
    [InlineData("participation { mode = semi-async, quorum = 1 }", "participation.quorum: has no meaning")]
    [InlineData(
        "participation.mode = semi-async { concurrency = 2000 }",
        "bad.conf:1:49: participation.mode.semi-async.concurrency: 2000 clients cannot train at a time, there are 1000")]
    [InlineData(
        "participation.mode = semi-async { concurrency = 5, buffer = 6 }",
        "bad.conf:1:61: participation.mode.semi-async.buffer: is 6, but only 5 clients train at a time; take no more than these")]
    [InlineData(
        "participation.mode = semi-async\nattack { fraction = 0.5, per-round = 1, does = [sign-flip] }",
        "attack.per-round: needs the mode sync")]
    [InlineData(
        "participation.mode = semi-async\nserver.learning-rate = 0.01\ntraining.method = zero-order",
        "participation.mode.semi-async: must be sync with zero-order training")]
    [InlineData("devices { mode = fast }", "bad.conf:1:11: devices.mode: unknown key")]
    [InlineData("rounds = {", "bad.conf:")]
    public void Errors_name_their_place(string text, string message)
    {
        var error = Assert.Throws<HoconException>(() => ExperimentFile.Parse(text, "bad.conf", []));

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Settings_on_the_command_line_take_precedence_and_are_named_in_messages()
    {
        const string text = "rounds = 3\nrule = krum { f = 2 }";
        var experiment = ExperimentFile.Parse(text, "a.conf", ["rounds=5", "rule.krum.f=4"]).Experiment;
        Assert.Equal((5, 4), (experiment.Rounds, ((KrumOptions)experiment.Rules[0].Options).F));

        var error = Assert.Throws<HoconException>(() => ExperimentFile.Parse("rounds = 3", "a.conf", ["rounds=none"]));
        Assert.StartsWith("--set rounds=none", error.Message);
    }

    [Fact]
    public void A_file_that_is_not_text_is_refused_as_such()
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, [.. "name = "u8, 0xE9, 0xFF]);

        var error = Assert.Throws<HoconException>(() => ExperimentFile.Load(file, []));
        File.Delete(file);
        Assert.Equal($"{file}:1:1: is not UTF-8 text", error.Message);
    }

    [Fact]
    public void Classes_of_devices_inherit_what_they_do_not_set()
    {
        var devices = ExperimentFile.Parse(
            """
            devices {
              upload { median = 300kB, sigma = 0.25 }, latency = 10ms
              classes { phone { share = 0.75, upload.median = 100kB, latency = 50ms }, desk { clients = [1, 2] } }
              availability = spans { on = 2h }
            }
            """,
            "classes.conf", []).Experiment.Devices;

        Assert.Equal(
            [
                ("phone", 0.75, new(100_000, 0.25), TimeSpan.FromMilliseconds(50)),
                ("desk", 0, new LogNormal(300_000, 0.25), TimeSpan.FromMilliseconds(10)),
            ],
            devices.Classes.Select(one => (one.Name, one.Share, one.UploadBytesPerSecond, one.Latency)));
        Assert.Equal([1, 2], devices.Classes[1].Clients);
        Assert.Equal(new SpansAvailability { On = TimeSpan.FromHours(2) }, devices.Availability);
    }

    [Fact]
    public void Only_rounds_know_clients_that_come_and_go() => Assert.Contains(
        "gone.conf:2:24: devices.availability.spans: is spans, which needs participation.mode = sync, found semi-async",
        Assert.Throws<HoconException>(() => ExperimentFile.Parse(
            "participation.mode = semi-async { concurrency = 4, buffer = 2 }\ndevices.availability = spans {}",
            "gone.conf", [])).Message);

    [Fact]
    public void What_is_wrong_with_a_trace_is_told_with_its_line()
    {
        var trace = Path.GetTempFileName();
        File.WriteAllText(trace, "client,time,up\n0,0,1\n0,9,0\n0,8,1\n");

        Assert.Equal(
            $"{trace}:4: the time of client 0 runs backwards: 8 s comes after 9 s",
            LateProblem($$"""
                data { writers = 20, test-writers = 2 }, participation.participants = 5
                devices.availability = trace { file = "{{trace}}" }
                """));
        File.Delete(trace);
    }

    [Fact]
    public void Errors_that_only_the_opened_data_shows_name_their_place_too() => Assert.Contains(
        "late.conf:3:14: participation.deadline: no client can meet",
        LateProblem("data { writers = 20, test-writers = 2 }\nparticipation { participants = 5\n  deadline = 1ms }"));

    [Theory]
    [InlineData(
        "dense { out = 7 }",
        "late.conf:2:29: model.network.layers[0].dense: layer '0': the last layer gives 7, but there are 10 classes")]
    [InlineData(
        "conv { out = 4, kernel = 30, name = big }, flatten, dense { out = 10 }",
        "late.conf:2:29: model.network.layers[0].conv: layer 'big': ")]
    [InlineData(
        "relu, residual { layers = [relu, conv { out = 4, kernel = 30 }] }",
        "late.conf:2:62: model.network.layers[1].residual.layers[1].conv: layer '1.1': ")]
    [InlineData(
        "residual { layers = [relu], shortcut = [conv { out = 4, kernel = 30 }], name = block }",
        "layer 'block.shortcut.0': ")]
    [InlineData(
        "flatten, dense { out = 5, name = a }, dense { out = 10, name = a }",
        "late.conf:2:67: model.network.layers[2].dense: layer 'a': two layers have this name")]
    [InlineData(
        "conv { out = 4000000, kernel = 1 }, global-average-pool, dense { out = 10 }",
        "layer '0': it gives 4000000×28×28, which is more than 16777216 values")]
    [InlineData(
        "dense { out = 2000000000 }, dense { out = 10 }",
        "layer '0': its weight of 2000000000×784 is too large")]
    public void Layers_that_do_not_fit_are_named_before_anything_runs(string layers, string message) => Assert.Contains(
        message,
        LateProblem(
            "data { writers = 20, test-writers = 2 }, participation.participants = 5\n"
            + $"model = network {{ layers = [{layers}] }}"));

    [Fact]
    public void An_attack_that_cannot_work_is_refused_with_its_place() => Assert.Contains(
        "late.conf:3:25: attacks.a.clients: names client 25, but the clients are 0 … 19",
        LateProblem(
            "data { writers = 20, test-writers = 2 }\n"
            + "participation.participants = 5\n"
            + "attacks { a { clients = [25], does = [boost] } }"));

    /// <summary>The message of the only problem, which does not show until the data is opened.</summary>
    private static string LateProblem(string text)
    {
        var loaded = ExperimentFile.Parse(text, "late.conf", []);
        var error = Assert.Throws<ExperimentException>(() => new Simulation(loaded.Experiment, TimeProvider.System, 1));
        return loaded.Places.Locate(Assert.Single(error.Problems)).Message;
    }
}
