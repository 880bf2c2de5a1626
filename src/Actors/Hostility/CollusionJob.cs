using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Hostility;

/// <summary>Lets one hostile group overwrite its rows once all updates are in. Returns the group's index.</summary>
internal sealed class CollusionJob(Workbench bench, int group, Collude request) : IJob
{
    private readonly Adversaries _adversaries = bench.Plan.Adversaries;

    public object Run(Workshop workshop, CancellationToken cancelled)
    {
        var owned = Rows(client => _adversaries.GroupAt(request.Round, client) == group);
        if (owned.Count > 0) Overwrite(_adversaries.Groups[group], owned);
        return group;
    }

    private void Overwrite(AttackGroup attackers, List<int> owned)
    {
        var plan = bench.Plan;
        var sees = attackers.Knowledge >= Knowledge.HonestUpdates;
        attackers.Collude(new AdversaryView(
            bench.Updates,
            sees ? Rows(client => _adversaries.GroupAt(request.Round, client) < 0) : owned,
            owned,
            request.Arrivals.Length,
            _adversaries.Key.With("collude").With(attackers.Name).With(request.Round))
        {
            // Without the server's own samples, which the adversary does not have.
            Rule = attackers.Knowledge >= Knowledge.Rule ? plan.Rule() : null,
            Math = new CpuMath(plan.Threads),
            Threads = plan.Threads,
            LastStep = bench.Models.Version(request.Model).Step,
        });
    }

    private List<int> Rows(Func<int, bool> belongs)
    {
        var rows = new List<int>();
        foreach (var arrival in request.Arrivals)
            if (belongs(arrival.Client)) rows.Add(arrival.Row);
        return rows;
    }
}
