using FedActors.Actors.Hostility;
using FedActors.Actors.Jobs;
using FedActors.Actors.Results;
using FedActors.Actors.Rounds;
using FedActors.Aggregation;
using FedActors.Aggregation.Matrix;
using FedActors.Numerics.Reductions;

namespace FedActors.Actors.Aggregating;

/// <summary>Refuses what is no update, hands the rest to the rule, and adds the aggregate to the model.</summary>
public sealed class AggregateJob(FederationPlan plan, IAggregationRule rule, Aggregate request) : IJob
{
    /// <inheritdoc/>
    public object Run(IWorkshop workshop, CancellationToken cancelled)
    {
        var root = new ServerRoot(plan, request.Round, workshop, cancelled);
        new Collusion(plan, request).Run();
        var refused = Refuse();
        var fit = Fit(refused);
        if (fit.Length < rule.FewestUpdates)
            return Void(refused, $"the rule needs {rule.FewestUpdates} updates, {fit.Length} could be used");

        var round = request.Round;
        var updates = new UpdateSet(
            round.Updates,
            Array.ConvertAll(fit, index => request.Rows[index]),
            Array.ConvertAll(fit, index => (double)plan.Data.SampleCount(request.Clients[index])),
            plan.Key.With("rule").With(round.Number));
        var aggregate = new float[round.Updates.Columns];
        var verdict = rule.Aggregate(root.Inform(updates), aggregate);
        return Step(aggregate) is { } model
            ? new Aggregated(round.Number, model, refused, verdict, null)
            : Void(refused, "the step would make the model infinite");
    }

    private Dictionary<int, Fate> Refuse()
    {
        var refused = new Dictionary<int, Fate>();
        var updates = request.Round.Updates;
        for (var index = 0; index < request.Rows.Count; index++)
        {
            var row = request.Rows[index];
            if (request.Lengths[index] != updates.Columns) refused[row] = Fate.WrongLength;
            else if (!RowReductions.AllFinite(updates.Row(row))) refused[row] = Fate.NotFinite;
        }
        return refused;
    }

    /// <summary>The places of the updates that were not refused.</summary>
    private int[] Fit(Dictionary<int, Fate> refused)
    {
        var fit = new int[request.Rows.Count - refused.Count];
        for (int index = 0, found = 0; found < fit.Length; index++)
            if (!refused.ContainsKey(request.Rows[index])) fit[found++] = index;
        return fit;
    }

    /// <summary>w ← w + η·aggregate, or null where that is not finite.</summary>
    private ModelVersion? Step(float[] aggregate)
    {
        var before = request.Round.Model;
        var rate = (float)plan.ServerLearningRate;
        var after = new float[aggregate.Length];
        for (var i = 0; i < after.Length; i++)
        {
            aggregate[i] *= rate;
            after[i] = before.Parameters[i] + aggregate[i];
        }
        return RowReductions.AllFinite(after) ? new ModelVersion(before.Number + 1, after, aggregate) : null;
    }

    private Aggregated Void(Dictionary<int, Fate> refused, string reason) =>
        new(request.Round.Number, request.Round.Model, refused, null, reason);
}
