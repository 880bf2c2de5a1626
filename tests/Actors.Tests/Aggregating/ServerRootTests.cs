using FedActors.Actors.Aggregating;
using FedActors.Actors.Models;
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
    public void Only_what_the_rule_wants_is_provided()
    {
        var nothing = Root(RuleNeeds.None).Inform(_updates);
        Assert.Null(nothing.Trusted);
        Assert.Null(nothing.Judge);
        Assert.Null(Root(RuleNeeds.Judge).Inform(_updates).Trusted);
        Assert.Null(Root(RuleNeeds.TrustedUpdate).Inform(_updates).Judge);
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
        var plan = _plan with { Trainer = new Trainer(_plan.Model, training), RuleWants = RuleNeeds.TrustedUpdate };
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
        using var bench = new Workbench(_plan with { RuleWants = wants });
        return new(bench, Start(round), _workshop, default);
    }

    private TrainingStart Start(int round) => new(round, new ModelVersion(round - 1, new float[_matrix.Columns], []));
}
