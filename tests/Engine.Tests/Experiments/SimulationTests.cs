using FedActors.Numerics.Randomness;
using FedActors.TensorFiles;
using FedActors.Training.Data.Idle;
using FedActors.Training.Models;

namespace FedActors.Engine.Tests.Experiments;

public sealed class SimulationTests
{
    private static readonly NamedRule Average = new("average", new AverageOptions());

    [Fact]
    public async Task A_round_ends_with_the_last_wanted_update_and_slower_clients_are_late()
    {
        var rounds = await SmallExperiment.RunAsync(SmallExperiment.Create() with
        {
            Rules = [Average],
            Participation = new Participation { Participants = 12, OverSelection = 1.5 },
        });

        Assert.All(rounds.Skip(1), round =>
        {
            Assert.Equal(18, round.Participants.Count);
            Assert.Equal(12, round.Count(Fate.Arrived));
            Assert.Equal(6, round.Count(Fate.Late));
            Assert.Equal(0, round.Participants.Where(each => each.Fate == Fate.Late).Sum(each => each.Weight));
            Assert.Equal(1, round.Participants.Sum(each => each.Weight), 9);
        });
        Assert.All(rounds.Zip(rounds.Skip(1)), pair => Assert.Equal(pair.First.Ended, pair.Second.Began));
    }

    [Fact]
    public async Task A_deadline_cuts_a_round_short_and_without_a_quorum_the_model_does_not_change()
    {
        var impatient = SmallExperiment.Create() with
        {
            Rules = [Average],
            Participation = new Participation { Participants = 18, Deadline = TimeSpan.FromSeconds(3.5), Quorum = 0.9 },
        };
        var rounds = await SmallExperiment.RunAsync(impatient);

        Assert.All(rounds.Skip(1), round =>
        {
            Assert.Equal(TimeSpan.FromSeconds(3.5), round.Ended - round.Began);
            Assert.InRange(round.Count(Fate.Arrived), 1, 16);
            Assert.Matches("updates came in time, the quorum is 17", round.Void);
            Assert.Equal(rounds[0].Fingerprint, round.Fingerprint);
        });

        var content = impatient with { Participation = impatient.Participation with { Quorum = 0.01 } };
        rounds = await SmallExperiment.RunAsync(content);
        Assert.All(rounds.Skip(1), round => Assert.Null(round.Void));
        Assert.Equal(5, rounds.Select(round => round.Fingerprint).Distinct().Count());
    }

    [Fact]
    public async Task Updates_of_the_wrong_length_or_with_numbers_that_are_not_finite_never_reach_the_model()
    {
        static AttackGroup Group(string name, int client, AttackOptions attack) =>
            new() { Name = name, Clients = [client], Attacks = [attack] };
        var rounds = await SmallExperiment.RunAsync(SmallExperiment.Create() with
        {
            Attacks =
            [
                Group("short", 3, new WrongLength { Length = 5 }),
                Group("nan", 4, new Poison()),
                Group("long", 5, new WrongLength { Length = 1_000_000 }),
            ],
            Rules = [Average],
            Participation = new Participation { Participants = 60 },
        });

        Assert.All(rounds.Skip(1), round =>
        {
            Assert.Equal(Fate.WrongLength, round.Participants[3].Fate);
            Assert.Equal(Fate.NotFinite, round.Participants[4].Fate);
            Assert.Equal(Fate.WrongLength, round.Participants[5].Fate);
            Assert.Equal(57, round.Count(Fate.Arrived));
            Assert.Equal(57, round.Participants.Count(each => each.Weight > 0));
            Assert.True(double.IsFinite(round.Evaluation!.Value.Loss));
        });
    }

    [Fact]
    public async Task A_client_without_samples_is_skipped_and_reported()
    {
        var rounds = await SmallExperiment.RunAsync(SmallExperiment.Create() with
        {
            Data = new Emptied([2, 7]),
            Attacks = [],
            Rules = [Average],
            Participation = new Participation { Participants = 60 },
        });

        Assert.All(rounds.Skip(1), round =>
        {
            Assert.Equal([2, 7], round.Participants.Where(each => each.Fate == Fate.NoData).Select(each => each.Client));
            Assert.Equal(58, round.Count(Fate.Arrived));
        });
    }

    [Fact]
    public async Task If_nobody_has_samples_every_round_is_void_and_the_run_ends()
    {
        var rounds = await SmallExperiment.RunAsync(SmallExperiment.Create() with
        {
            Data = new Emptied([.. Enumerable.Range(0, 60)]),
            Attacks = [],
            Rules = [Average],
            Participation = new Participation { Participants = 60 },
        });

        Assert.Equal(5, rounds.Count);
        Assert.All(rounds, round => Assert.NotNull(round.Void));
    }

    [Fact]
    public async Task A_learning_rate_that_makes_training_diverge_leaves_the_global_model_unchanged()
    {
        var rounds = await SmallExperiment.RunAsync(SmallExperiment.Create() with
        {
            Rules = [Average],
            Training = SmallExperiment.Create().Training with { Optimiser = new SgdOptions { LearningRate = 1e30 } },
        });

        Assert.All(rounds.Skip(1), round =>
        {
            Assert.Equal(rounds[0].Fingerprint, round.Fingerprint);
            Assert.NotNull(round.Void);
        });
    }

    [Fact]
    public void A_deadline_that_is_narrowly_missed_is_refused_before_anything_runs()
    {
        var alike = new DeviceOptions
        {
            SamplesPerSecond = new LogNormal(30, 0),
            DownloadBytesPerSecond = new LogNormal(100_000, 0),
            UploadBytesPerSecond = new LogNormal(100_000, 0),
        };
        Experiment Within(TimeSpan deadline) => new()
        {
            Data = new IdleDataOptions { Count = 5, Samples = 30 },
            Model = new IdleModelOptions { Bytes = 100_000 },
            Devices = alike,
            Participation = new Participation { Participants = 5, Deadline = deadline },
        };

        var tooShort = Within(TimeSpan.FromSeconds(3));
        var error = Assert.Throws<ExperimentException>(() => new Simulation(tooShort, TimeProvider.System, 1));
        Assert.Contains("participation.deadline: no client can meet 3 s: the fastest needs 3.000 s", error.Message);
        Assert.NotNull(new Simulation(Within(TimeSpan.FromSeconds(3.001)), TimeProvider.System, 1));
    }

    [Theory]
    [InlineData(100_000_000, "model: layer '0': its weight of 100000000×784 is too large")]
    [InlineData(2_000_000, "participation.participants: 18 updates of 1590000010 parameters need ")]
    public void Models_and_updates_that_do_not_fit_into_memory_are_refused(int width, string message)
    {
        var error = Assert.Throws<ExperimentException>(() => new Simulation(
            SmallExperiment.Create() with { Model = new MlpOptions { Hidden = [width] } }, TimeProvider.System, 1));

        Assert.StartsWith(message, error.Message);
    }

    [Fact]
    public async Task A_batch_size_beyond_any_clients_data_means_all_of_it()
    {
        var small = SmallExperiment.Create() with { Rounds = 1, Rules = [Average] };
        var all = await SmallExperiment.RunAsync(small with { Training = small.Training with { BatchSize = 60 } });
        var huge = await SmallExperiment.RunAsync(small with { Training = small.Training with { BatchSize = int.MaxValue } });

        Assert.Equal(all.Select(round => round.Fingerprint), huge.Select(round => round.Fingerprint));
    }

    [Fact]
    public async Task If_every_client_fails_the_run_fails_with_what_they_threw()
    {
        var simulation = new Simulation(
            SmallExperiment.Create() with
            {
                Rules = [Average],
                Participation = new Participation { Participants = 18 },
                Attacks = [new AttackGroup { Fraction = 1, Attacks = [new Saboteur()] }],
            },
            TimeProvider.System,
            2);

        var error = await Assert.ThrowsAsync<RunFailedException>(async () =>
        {
            await foreach (var round in simulation.RunAsync()) Assert.Equal(0, round.Round);
        });
        Assert.Contains("sabotage", error.Message);
        Assert.NotEmpty(simulation.Incidents);
        Assert.Equal(simulation.IncidentCount, simulation.Incidents.Count);
    }

    [Fact]
    public async Task A_reader_that_stops_reading_stops_the_run()
    {
        var simulation = new Simulation(SmallExperiment.Create() with { Rounds = 1_000_000 }, TimeProvider.System, 2);
        var seen = 0;
        await foreach (var _ in simulation.RunAsync())
            if (++seen == 3) break;

        Assert.Equal(3, seen);
    }

    [Fact]
    public async Task A_cancelled_run_streams_what_it_has_computed_and_then_throws()
    {
        using var cancel = new CancellationTokenSource();
        var simulation = new Simulation(SmallExperiment.Create() with { Rounds = 1_000_000 }, TimeProvider.System, 2);
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in simulation.RunAsync(cancel.Token))
                if (++seen == 3) await cancel.CancelAsync();
        });

        Assert.True(seen >= 3);
        Assert.True(simulation.Models["average"].Number >= 2);
    }

    [Fact]
    public async Task A_run_that_waits_for_a_slow_reader_can_be_cancelled_too()
    {
        using var cancel = new CancellationTokenSource();
        var simulation = new Simulation(
            new Experiment
            {
                Rounds = 1000,
                Data = new IdleDataOptions { Count = 10 },
                Model = new IdleModelOptions(),
                Participation = new Participation { Participants = 2 },
            },
            TimeProvider.System,
            1);
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in simulation.RunAsync(cancel.Token))
            {
                if (++seen > 1) continue;
                // Wait until the simulation is as far ahead as it may be, and is itself waiting.
                Assert.True(SpinWait.SpinUntil(
                    () => simulation.Models.TryGetValue("average", out var model) && model.Number >= 15,
                    TimeSpan.FromMinutes(1)));
                await cancel.CancelAsync();
            }
        });

        Assert.InRange(seen, 15, 100);
        Assert.Empty(simulation.Incidents);
    }

    [Fact]
    public async Task A_client_that_throws_is_restarted_and_reported_and_the_round_continues_without_it()
    {
        var simulation = new Simulation(
            SmallExperiment.Create() with
            {
                Rules = [Average],
                Participation = new Participation { Participants = 60 },
                Attacks = [new AttackGroup { Clients = [3], Attacks = [new Saboteur()] }],
            },
            TimeProvider.System,
            2);
        var rounds = new List<RoundResult>();
        await foreach (var round in simulation.RunAsync()) rounds.Add(round);

        Assert.All(rounds.Skip(1), round => Assert.Equal(Fate.Failed, round.Participants[3].Fate));
        Assert.All(rounds.Skip(1), round => Assert.Equal(59, round.Count(Fate.Arrived)));
        Assert.Equal(4, simulation.Incidents.Count);
        Assert.All(simulation.Incidents, each => Assert.Contains("sabotage", each.Incident.Error.Message));
        Assert.All(simulation.Incidents, each => Assert.Equal("/federation/coordinator/client-3", each.Incident.Path));
    }

    [Fact]
    public async Task The_protocol_by_itself_copes_with_a_hundred_thousand_clients()
    {
        var rounds = await SmallExperiment.RunAsync(new Experiment
        {
            Rounds = 2,
            Data = new IdleDataOptions { Count = 100_000 },
            Model = new IdleModelOptions(),
            Participation = new Participation { Participants = 100_000 },
        });

        Assert.Equal(3, rounds.Count);
        Assert.All(rounds.Skip(1), round => Assert.Equal(100_000, round.Count(Fate.Arrived)));
        Assert.True(rounds[2].Ended > rounds[1].Ended);
    }

    [Fact]
    public async Task A_run_can_start_from_the_model_that_another_left_behind()
    {
        var file = Path.GetTempFileName();
        var first = new Simulation(SmallExperiment.Create() with { Rules = [Average] }, TimeProvider.System, 2);
        RoundResult? last = null;
        await foreach (var round in first.RunAsync()) last = round;
        await using (var stream = File.Create(file))
            Safetensors.Write(stream, first.Tensors, first.Models["average"].Parameters);

        var second = await SmallExperiment.RunAsync(SmallExperiment.Create() with { Rules = [Average], StartFrom = file });
        File.Delete(file);

        Assert.Equal(last!.Fingerprint, second[0].Fingerprint);
        Assert.Equal(last.Evaluation, second[0].Evaluation);
        Assert.NotEqual(second[0].Fingerprint, second[1].Fingerprint);
    }

    [Fact]
    public void A_start_model_that_is_missing_or_from_another_network_is_refused()
    {
        var missing = Assert.Throws<ExperimentException>(
            () => new Simulation(SmallExperiment.Create() with { StartFrom = "nowhere.safetensors" }, TimeProvider.System, 1));
        Assert.StartsWith("start-from: ", missing.Message);
        Assert.Contains("nowhere.safetensors", missing.Message);

        var file = Path.GetTempFileName();
        using (var stream = File.Create(file)) Safetensors.Write(stream, new TensorTable([("0.weight", [3])]), [1, 2, 3]);
        var other = Assert.Throws<ExperimentException>(
            () => new Simulation(SmallExperiment.Create() with { StartFrom = file }, TimeProvider.System, 1));
        File.Delete(file);
        Assert.Contains("0.weight", other.Message);
    }

    [Fact]
    public async Task Only_the_rounds_asked_for_and_the_last_are_evaluated()
    {
        var rounds = await SmallExperiment.RunAsync(SmallExperiment.Create() with { Rules = [Average], EvaluateEvery = 3 });

        Assert.Equal([0, 3, 4], rounds.Where(round => round.Evaluation is not null).Select(round => round.Round));
    }

    /// <summary>Sixty writers, some of whom have lost their pens.</summary>
    private sealed record Emptied(int[] Empty) : IDataSource
    {
        public string Name => "emptied";

        public int? Clients => 60;

        public IEnumerable<Problem> Check() => [];

        public IFederatedData Open(RandomKey key, int threads) =>
            new Data(new PenDigitsOptions { Writers = 60, TestWriters = 8 }.Load(key, threads).ByOwner(), Empty);

        private sealed class Data(IFederatedData full, int[] empty) : IFederatedData
        {
            public SampleShape Shape => full.Shape;

            public int Classes => full.Classes;

            public int Clients => full.Clients;

            public ISamples Test => full.Test;

            public int SampleCount(int client) => empty.Contains(client) ? 0 : full.SampleCount(client);

            public ISamples Client(int client) => full.Client(client);
        }
    }

    /// <summary>Sends one value that is not a number.</summary>
    private sealed record Poison : AttackOptions, IUpdateCorruption
    {
        public override string Name => "poison";

        public void Corrupt(Span<float> update, in OwnKnowledge known) => update[^1] = float.NaN;
    }

    /// <summary>Makes the job of its client throw.</summary>
    private sealed record Saboteur : AttackOptions, IUpdateCorruption
    {
        public override string Name => "saboteur";

        public void Corrupt(Span<float> update, in OwnKnowledge known) => throw new InvalidOperationException("sabotage");
    }
}
