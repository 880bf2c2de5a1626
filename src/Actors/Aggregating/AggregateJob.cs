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
        var verdict = rule.Aggregate(root.Inform(updates), aggregate);
        if (Step(aggregate, RateOf(factors)) is not { } model) return Void(refused, "the step would make the model infinite");
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

    /// <summary>The server's rate, divided by the mean factor if stale updates are not to make the step shorter.</summary>
    private double RateOf(double[]? factors) =>
        factors is not null && _plan.Participation.Mode is SemiAsyncOptions { Normalise: true }
            ? _plan.ServerLearningRate / factors.Average()
            : _plan.ServerLearningRate;

    /// <summary>The next model, or null if it is not finite.</summary>
    private ModelVersion? Step(float[] aggregate, double rate)
    {
        var step = _plan.Step(request.Round, aggregate, rate);
        var after = new float[step.Length];
        for (var i = 0; i < after.Length; i++) after[i] = _before.Parameters[i] + step[i];
        return RowReductions.AllFinite(after) ? new ModelVersion(_before.Number + 1, after, aggregate) : null;
    }

    private Aggregated Void(Refusal[] refused, string reason) => new(request.Run, request.Round, request.Model, refused, reason);
}
