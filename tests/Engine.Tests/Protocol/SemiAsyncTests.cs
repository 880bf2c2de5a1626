using FedActors.Engine.Experiments;
using FedActors.Engine.Tests.Experiments;

namespace FedActors.Engine.Tests.Protocol;

public class SemiAsyncTests
{
    private const int Clients = 12;

    // What is sent takes no time, and all compute as fast.
    private static readonly DeviceOptions SameDevices = new()
    {
        SamplesPerSecond = new(20, 0),
        DownloadBytesPerSecond = new(1e15, 0),
        UploadBytesPerSecond = new(1e15, 0),
    };

    // Everybody has as many samples, and so takes as long.
    private static readonly Experiment Alike = SmallExperiment.Create() with
    {
        Data = new BlobsOptions { Clients = Clients },
        Rounds = 6,
        Attacks = [],
        Devices = SameDevices,
        Rules = [new("average", new AverageOptions()), new("krum", new KrumOptions { F = 3 })],
    };

    private static readonly Experiment Uneven = SmallExperiment.Create() with
    {
        Rounds = 12,
        Participation = Buffered(new SemiAsyncOptions { Concurrency = 20, Buffer = 6 }),
        Rules = [.. SmallExperiment.Create().Rules.Take(2)],
    };

    [Fact]
    public async Task One_client_at_a_time_is_plain_sequential_training()
    {
        var one = Alike with { Data = new BlobsOptions { Clients = 1 }, Rules = [Alike.Rules[0]] };
        var rounds = await SmallExperiment.RunAsync(one with { Participation = new Participation { Participants = 1 } });

        var steps = await SmallExperiment.RunAsync(
            one with { Participation = Buffered(new SemiAsyncOptions { Concurrency = 1, Buffer = 1 }) });

        Assert.Equal(SmallExperiment.Bits(rounds), SmallExperiment.Bits(steps));
    }

    [Fact]
    public async Task Where_all_take_as_long_a_buffer_of_everybody_is_a_round()
    {
        var everybody = new SemiAsyncOptions { Concurrency = Clients, Buffer = Clients, Refill = Refill.Together };
        var rounds = await SmallExperiment.RunAsync(Alike with { Participation = new Participation { Participants = Clients } });

        var steps = await SmallExperiment.RunAsync(Alike with { Participation = Buffered(everybody) });

        Assert.Equal(SmallExperiment.Bits(rounds), SmallExperiment.Bits(steps));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task The_same_bits_for_any_number_of_threads(int threads)
    {
        var attacked = Uneven with
        {
            Attacks = [Uneven.Attacks[0], new AttackGroup { Name = "plot", Fraction = 0.1, Attacks = [new Alie()] }],
        };

        var rounds = await SmallExperiment.RunAsync(attacked, threads);

        Assert.Equal(SmallExperiment.Bits(await SmallExperiment.RunAsync(attacked, threads: 2)), SmallExperiment.Bits(rounds));
        Assert.Contains(rounds, round => round.Participants.Any(one => one.IsHostile));
        Assert.Contains(rounds, round => round.Participants.Any(one => one.Staleness > 1));
    }

    [Theory]
    [InlineData(1, Refill.AtOnce, "0 1 2 3 4 5 6 7 8 9 10 11", "11 11 11 11 11 11 11 11 11 11 11 11")]
    [InlineData(12, Refill.AtOnce, "0 0 0 0 0 0 0 0 0 0 0 0", "1 1 1 1 1 1 1 1 1 1 1 0")]
    [InlineData(12, Refill.Together, "0 0 0 0 0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0 0 0 0 0")]
    public async Task Staleness_has_closed_forms_where_all_take_as_long(int buffer, Refill refill, string first, string later)
    {
        var mode = new SemiAsyncOptions { Concurrency = Clients, Buffer = buffer, Refill = refill, Next = NextClient.Same };
        var steps = await SmallExperiment.RunAsync(Alike with
        {
            Rounds = 3 * Clients / buffer,
            Participation = Buffered(mode),
            Rules = [Alike.Rules[0]],
        });

        var staleness = steps.SelectMany(step => step.Participants).Select(one => one.Staleness).ToArray();

        Assert.Equal([first, later, later], staleness.Chunk(Clients).Select(turn => string.Join(' ', turn)));
    }

    [Theory]
    [InlineData(NextClient.Same, 60, 7)]
    [InlineData(NextClient.Queue, 20, 3)]
    public async Task Who_comes_when_and_how_stale_is_what_a_queue_of_events_says(NextClient next, int concurrency, int buffer)
    {
        var experiment = Uneven with
        {
            Rounds = 40,
            Participation = Buffered(new SemiAsyncOptions { Concurrency = concurrency, Buffer = buffer, Next = next }),
            Devices = SameDevices,
            Rules = [Uneven.Rules[0]],
        };
        var data = new PreparedExperiment(experiment, threads: 1).Data;
        var seconds = Enumerable.Range(0, 60).Select(client => data.SampleCount(client) * 2 / 20.0).ToArray();

        var steps = await SmallExperiment.RunAsync(experiment);

        Assert.Equal(Expected(next, seconds, concurrency, buffer).Take(40), steps.Skip(1).Select(Told));

        static string Told(RoundResult step) => Line(
            step.Ended.SinceStart.TotalSeconds, step.Participants.Select(one => (one.Client, one.Staleness)));
    }

    [Fact]
    public async Task What_is_too_stale_is_dropped_and_named()
    {
        var strict = new SemiAsyncOptions { Concurrency = 20, Buffer = 2, LargestStaleness = 3 };

        var steps = await SmallExperiment.RunAsync(
            Uneven with { Participation = Buffered(strict), Rounds = 30, Rules = [Uneven.Rules[0]] });

        var all = steps.SelectMany(step => step.Participants).ToList();
        Assert.All(all, one => Assert.Equal(one.Staleness > 3 ? Fate.TooStale : Fate.Arrived, one.Fate));
        Assert.Contains(all, one => one.Fate == Fate.TooStale);
        Assert.All(steps.Skip(1), step => Assert.Equal(2, step.Count(Fate.Arrived)));
    }

    [Fact]
    public async Task Stale_updates_count_less_unless_the_step_is_normalised()
    {
        var steps = new Dictionary<string, List<RoundResult>>();
        foreach (var (name, mode) in new (string, SemiAsyncOptions)[]
        {
            ("constant", new() { Staleness = new ConstantStalenessOptions() }),
            ("polynomial", new() { Staleness = new PolynomialStalenessOptions { A = 2 } }),
            ("normalised", new() { Staleness = new PolynomialStalenessOptions { A = 2 }, Normalise = true }),
            ("lenient", new() { Staleness = new HingeStalenessOptions { B = 1000 } }),
        })
        {
            var participation = Buffered(mode with { Concurrency = 20, Buffer = 6 });
            steps[name] = await SmallExperiment.RunAsync(Uneven with { Participation = participation });
        }

        Assert.Equal(SmallExperiment.Bits(steps["constant"]), SmallExperiment.Bits(steps["lenient"]));
        Assert.NotEqual(steps["constant"][^1].Fingerprint, steps["polynomial"][^1].Fingerprint);
        Assert.NotEqual(steps["normalised"][^1].Fingerprint, steps["polynomial"][^1].Fingerprint);
    }

    [Fact]
    public async Task A_server_s_optimiser_follows_steps_as_it_follows_rounds()
    {
        var mode = new SemiAsyncOptions { Concurrency = 20, Buffer = 6, Normalise = true };
        var plain = Uneven with { Participation = Buffered(mode) };
        var forgetful = plain with { ServerOptimiser = new ServerMomentumOptions { Beta = 0 } };
        var adaptive = plain with { ServerOptimiser = new FedYogiOptions(), ServerLearningRate = 0.1 };

        var expected = SmallExperiment.Bits(await SmallExperiment.RunAsync(plain));

        Assert.Equal(expected, SmallExperiment.Bits(await SmallExperiment.RunAsync(forgetful)));
        Assert.Equal(
            SmallExperiment.Bits(await SmallExperiment.RunAsync(adaptive, threads: 1)),
            SmallExperiment.Bits(await SmallExperiment.RunAsync(adaptive, threads: 8)));
    }

    [Fact]
    public async Task Steps_of_a_buffer_are_normalised_as_those_of_a_round()
    {
        // Clients that take many local steps and few ones, all at once.
        var participants = new Participation { Participants = 60 };
        var nova = SmallExperiment.Create() with
        {
            Attacks = [],
            Rules = [Uneven.Rules[0]],
            Training = Uneven.Training with { NormaliseSteps = true },
            Devices = SameDevices with { SamplesPerSecond = new(1e15, 0) },
        };
        var buffer = new SemiAsyncOptions { Concurrency = 60, Buffer = 60, Refill = Refill.Together };

        var rounds = await SmallExperiment.RunAsync(nova with { Participation = participants });
        var steps = await SmallExperiment.RunAsync(nova with { Participation = Buffered(buffer) });

        Assert.Equal(rounds.Select(round => round.Fingerprint), steps.Select(step => step.Fingerprint));
    }

    [Fact]
    public async Task A_client_that_fails_makes_room_for_another()
    {
        const int wrong = 3;
        var experiment = WithWrong(clients: 12, wrong, concurrency: 4, buffer: 3);
        var simulation = new Simulation(experiment, TimeProvider.System, threads: 2);
        var steps = new List<RoundResult>();

        await foreach (var step in simulation.RunAsync()) steps.Add(step);

        Assert.Equal(31, steps.Count);
        Assert.All(steps.Skip(1), step => Assert.Equal(3, step.Count(Fate.Arrived)));
        var failures = steps.SelectMany(step => step.Participants).Where(one => one.Fate == Fate.Failed).ToList();
        Assert.InRange(failures.Count, 2, 30);
        Assert.All(failures, one => Assert.Equal(wrong, one.Client));
        Assert.Equal(failures.Count, simulation.Incidents.Count);
    }

    [Fact]
    public async Task If_all_clients_fail_the_run_does()
    {
        var experiment = WithWrong(clients: 1, wrong: 0, concurrency: 1, buffer: 1);
        var simulation = new Simulation(experiment, TimeProvider.System, threads: 2);

        var error = await Assert.ThrowsAsync<RunFailedException>(async () =>
        {
            await foreach (var _ in simulation.RunAsync()) { }
        });

        Assert.Contains("has label 10", error.Message);
    }

    private static Experiment WithWrong(int clients, int wrong, int concurrency, int buffer) => Uneven with
    {
        Data = new MislabelledSource(new PenDigitsOptions { Writers = clients, TestWriters = 4 }, wrong),
        Attacks = [],
        Rounds = 30,
        Rules = [Uneven.Rules[0]],
        Participation = Buffered(new SemiAsyncOptions { Concurrency = concurrency, Buffer = buffer }),
    };

    private static Participation Buffered(SemiAsyncOptions mode) => new() { Mode = mode };

    private static string Line(double seconds, IEnumerable<(int Client, int Staleness)> arrived) =>
        string.Join(' ', arrived.Select(one => $"{one.Client}:{one.Staleness}").Prepend($"{seconds:F3}"));

    /// <summary>A line for each step: when it was, who was in it, how stale.</summary>
    private static IEnumerable<string> Expected(NextClient next, double[] seconds, int concurrency, int buffer)
    {
        var (events, idle) = (new PriorityQueue<(int Client, int Version), (double, int)>(), new LinkedList<int>());
        var (version, number, now) = (0, 0, 0.0);
        for (var client = 0; client < seconds.Length; client++) idle.AddLast(client);
        for (var free = 0; free < concurrency; free++) Begin();
        while (true)
        {
            var arrived = new List<(int Client, int Staleness)>();
            while (true)
            {
                events.TryDequeue(out var job, out var when);
                now = when.Item1;
                arrived.Add((job.Client, version - job.Version));
                if (next == NextClient.Same) idle.AddFirst(job.Client);
                else idle.AddLast(job.Client);
                if (arrived.Count == buffer) break;
                Begin();
            }
            version++;
            Begin();
            yield return Line(now, arrived.OrderBy(one => one.Client));
        }

        void Begin()
        {
            var client = idle.First!.Value;
            idle.RemoveFirst();
            events.Enqueue((client, version), (Math.Round(now + seconds[client], 7), number++));
        }
    }
}
