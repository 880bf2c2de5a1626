using FedActors.Actors.Leases;
using FedActors.Actors.Models;
using FedActors.Numerics.Reductions;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Aggregating;

/// <summary>
/// Refuses malformed updates, hands the rest to the rule, and adds the aggregate to the model. Returns <see cref="Aggregated"/>.
/// </summary>
internal sealed class AggregateJob(Workbench bench, IAggregationRule rule, Aggregate request) : IJob
{
    private readonly FederationPlan _plan = bench.Plan;
    private readonly ModelVersion _before = bench.Models.Version(request.Model);

    public object Run(Workshop workshop, CancellationToken cancelled)
    {
        var root = new ServerRoot(bench, new TrainingStart(request.Round, _before), workshop, cancelled);
        var refused = Refuse();
        var fit = Fit(refused);
        if (fit.Length < rule.FewestUpdates)
            return Void(refused, $"the rule needs {rule.FewestUpdates} updates, {fit.Length} could be used");

        var factors = Factors(fit);
        var steps = _plan.Trainer.Normaliser?.Mean(fit.Select(arrival => _plan.Data.SampleCount(arrival.Client))) ?? 1;
        var updates = new UpdateSet(
            bench.Updates,
            Array.ConvertAll(fit, arrival => arrival.Row),
            Array.ConvertAll(fit, arrival => (double)_plan.Data.SampleCount(arrival.Client)),
            _plan.Key.With("rule").With(request.Round))
        {
            AreKnownFinite = true,
            Factors = factors,
        };
        var aggregate = new float[bench.Updates.Columns];
        var verdict = rule.Aggregate(root.Inform(updates, steps), aggregate);
        var step = new ServerStep(bench, _before, request.Round);
        if (step.Take(aggregate, steps, MeanFactor(factors)) is not { } model) return Void(refused, step.WhyNot);
        bench.Models.Add(model);
        bench.Verdicts.Leave(request.Round, verdict);
        return new Aggregated(request.Run, request.Round, model.Number, refused, null);
    }

    /// <summary>The only place that decides which updates the rule may see.</summary>
    private Refusal[] Refuse()
    {
        var refused = new List<Refusal>();
        foreach (var arrival in request.Arrivals)
        {
            if (arrival.Length != bench.Updates.Columns)
                refused.Add(new Refusal(arrival.Row, Fate.WrongLength));
            else if (!RowReductions.AllFinite(bench.Updates.Row(arrival.Row)))
                refused.Add(new Refusal(arrival.Row, Fate.NotFinite));
        }

        return [.. refused];
    }

    private Arrival[] Fit(Refusal[] refused)
    {
        if (refused.Length == 0) return request.Arrivals;
        var rows = refused.Select(refusal => refusal.Row).ToHashSet();
        return [.. request.Arrivals.Where(arrival => !rows.Contains(arrival.Row))];
    }

    /// <summary>How much less stale updates count, s(τ); null if all count in full.</summary>
    private double[]? Factors(Arrival[] fit)
    {
        if (_plan.Participation.Mode is not SemiAsyncOptions mode) return null;
        var factors = Array.ConvertAll(fit, arrival => mode.Staleness.Factor(arrival.Staleness));
        return Array.TrueForAll(factors, factor => factor == 1) ? null : factors;
    }

    /// <summary>What the step is divided by, if stale updates are not to make it shorter: the mean factor.</summary>
    private double MeanFactor(double[]? factors) =>
        factors is not null && _plan.Participation.Mode is SemiAsyncOptions { Normalise: true } ? factors.Average() : 1;

    private Aggregated Void(Refusal[] refused, string reason) => new(request.Run, request.Round, request.Model, refused, reason);
}
