using FedActors.Actors.Aggregating;
using FedActors.Aggregation.Primitives;
using FedActors.Attacks;

namespace FedActors.Actors.Hostility;

/// <summary>Lets the hostile groups of a round overwrite their rows once all updates are in: the omniscient adversary of the literature.</summary>
internal sealed class Collusion(FederationPlan plan, Aggregate request)
{
    public void Run()
    {
        foreach (var group in plan.Adversaries.Groups)
            if (group.Attacks.Any(attack => attack is ICollusion)) Run(group);
    }

    private void Run(AttackGroup group)
    {
        var round = request.Round;
        var owned = Rows(client => plan.Adversaries.At(round.Number, client) == group);
        if (owned.Count == 0) return;
        var sees = group.Knowledge >= Knowledge.HonestUpdates;
        group.Collude(new Adversary(
            round.Updates,
            sees ? Rows(client => plan.Adversaries.At(round.Number, client) is null) : owned,
            owned,
            request.Rows.Count,
            plan.Adversaries.Key.With("collude").With(group.Name).With(round.Number))
        {
            // Without what the server learns from samples of its own: those the adversary does not have.
            Rule = group.Knowledge >= Knowledge.Rule ? plan.Rule() : null,
            Math = new CpuMath(plan.Threads),
            Threads = plan.Threads,
            LastStep = round.Model.Step,
        });
    }

    private List<int> Rows(Func<int, bool> belongs) =>
        [.. Enumerable.Range(0, request.Rows.Count).Where(index => belongs(request.Clients[index])).Select(index => request.Rows[index])];
}
