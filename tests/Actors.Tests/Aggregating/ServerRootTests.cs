using FedActors.Actors.Aggregating;
using FedActors.Actors.Models;
using FedActors.Actors.Trainers;
using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Tests.Aggregating;

public sealed class ServerRootTests : IDisposable
{
    private readonly FederationPlan _plan = SmallPlan.Create() with
    {
        Data = new PartitionedData(
            new PenDigitsOptions { Writers = SmallPlan.Clients, TestWriters = 2 },
            new SplitOptions { Root = new RootOptions { Size = 20 } }).Open(RandomKey.Of(5), 1),
    };

    private readonly Workshop _workshop = new();
    private readonly List<Workbench> _benches = [];
    private readonly UpdateMatrix _matrix;
    private readonly UpdateSet _updates;

    public ServerRootTests()
    {
        _matrix = new UpdateMatrix(2, _plan.Model.Tensors);
        _updates = UpdateSet.All(_matrix);
    }

    public void Dispose()
    {
        _matrix.Dispose();
        _workshop.Dispose();
        foreach (var bench in _benches) bench.Dispose();
    }

    [Fact]
    public void The_server_trains_on_its_own_samples_as_a_client_would_and_identically_in_every_run()
    {
        var trusted = Root(RuleNeeds.TrustedUpdate).Inform(_updates).Trusted!.Value;

        Assert.Equal(_plan.Model.Tensors.Length, trusted.Length);
        Assert.Contains(trusted.ToArray(), value => value != 0);
        Assert.Equal(trusted.ToArray(), Root(RuleNeeds.TrustedUpdate).Inform(_updates).Trusted!.Value.ToArray());
        Assert.NotEqual(trusted.ToArray(), Root(RuleNeeds.TrustedUpdate, round: 2).Inform(_updates).Trusted!.Value.ToArray());
    }

    [Fact]
    public void A_model_is_judged_better_with_the_servers_own_update_than_without()
    {
        var informed = Root(RuleNeeds.TrustedUpdate | RuleNeeds.Judge).Inform(_updates);

        var with = informed.Judge!.Judge(informed.Trusted!.Value.Span);
        var without = informed.Judge.Judge(new float[_matrix.Columns]);

        Assert.True(with.Loss < without.Loss);
        Assert.True(with.Accuracy >= without.Accuracy);
        Assert.InRange(with.Accuracy, 0, 1);
    }

    [Fact]
    public void Many_updates_are_judged_as_each_of_them_is_on_any_number_of_threads()
    {
        var trained = Root(RuleNeeds.TrustedUpdate).Inform(_updates).Trusted!.Value.ToArray();
        float[] Part(int index) => Array.ConvertAll(trained, value => value * index / 7);

        foreach (var threads in new[] { 1, 2, 5 })
        {
            using var workers = new RootWorkers(_plan with { Threads = threads });
            IUpdateJudge judge = new RootJudge(_plan, Start(1), workers, default);

            Assert.Equal(Enumerable.Range(0, 7).Select(index => judge.Judge(Part(index))), judge.JudgeEach(7, Part));
        }
    }

    [Fact]
    public void Only_what_the_rule_wants_is_provided()
    {
        var nothing = Root(RuleNeeds.None).Inform(_updates);
        Assert.Null(nothing.Trusted);
        Assert.Null(nothing.Judge);
        Assert.Null(Root(RuleNeeds.Judge).Inform(_updates).Trusted);
        Assert.Null(Root(RuleNeeds.TrustedUpdate).Inform(_updates).Judge);
        Assert.Null(Root(RuleNeeds.TrustedUpdate).Inform(_updates).HeldOut);
        Assert.NotNull(Root(RuleNeeds.HeldOutLoss).Inform(_updates).HeldOut);
    }

    [Fact]
    public void A_server_without_samples_knows_nothing()
    {
        using var bench = new Workbench(SmallPlan.Create() with { RuleWants = RuleNeeds.TrustedUpdate | RuleNeeds.Judge });

        Assert.Same(_updates, new ServerRoot(bench, Start(1), _workshop, default).Inform(_updates));
    }

    [Fact]
    public void A_server_that_keeps_its_optimiser_goes_on_with_it()
    {
        var training = new LocalTraining { Optimiser = new AdamOptions(), KeepOptimiser = true };
        var plan = _plan with { Trainer = Trainer.Of(_plan.Model, training), RuleWants = RuleNeeds.TrustedUpdate };
        using var bench = new Workbench(plan);
        float[] Trusted() =>
            new ServerRoot(bench, Start(1), _workshop, default).Inform(_updates).Trusted!.Value.ToArray();

        var first = Trusted();
        var steps = bench.Optimisers!.Copy(KeptOptimisers.Server).Steps;

        Assert.NotEqual(first, Trusted());
        Assert.True(steps > 0);
        Assert.Equal(2 * steps, bench.Optimisers.Copy(KeptOptimisers.Server).Steps);
    }

    private ServerRoot Root(RuleNeeds wants, int round = 1)
    {
        _benches.Add(new Workbench(_plan with { RuleWants = wants }));
        return new(_benches[^1], Start(round), _workshop, default);
    }

    private TrainingStart Start(int round) => new(round, new ModelVersion(round - 1, new float[_matrix.Columns], []));
}
