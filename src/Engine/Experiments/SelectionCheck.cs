using FedActors.Actors.Hostility;

namespace FedActors.Engine.Experiments;

/// <summary>Whether groups that want so many participants of every round can have them.</summary>
internal static class SelectionCheck
{
    /// <summary>What can be told before anybody is hostile.</summary>
    public static IEnumerable<Problem> Check(Experiment experiment)
    {
        var participation = experiment.Participation;
        var wanted = 0L;
        foreach (var group in experiment.Attacks.Where(group => group.PerRound is not null))
        {
            wanted += group.PerRound!.Value;
            if (participation.Mode is not SyncOptions)
                yield return Problem(group, "needs the mode sync: without rounds, the fastest decide who counts");
            else if (participation.OverSelection > 1)
                yield return Problem(
                    group, "needs over-selection = 1: among more clients than wanted, the fastest decide who counts");
            else if (wanted > participation.Participants)
                yield return Problem(
                    group, $"makes {wanted} participants of a round hostile, but there are {participation.Participants}");
        }
    }

    /// <summary>What only the numbers of clients tell.</summary>
    public static IEnumerable<Problem> Check(Experiment experiment, Adversaries adversaries)
    {
        var (others, wanted) = (adversaries.Clients, experiment.Participation.Asked(adversaries.Clients));
        AttackGroup? last = null;
        foreach (var (index, group) in experiment.Attacks.Index())
        {
            if (group.PerRound is not { } exactly) continue;
            var members = adversaries.CountOf(index);
            (others, wanted, last) = (others - members, wanted - exactly, group);
            if (exactly > members) yield return Problem(group, $"is {exactly}, but the group has {members} clients");
        }
        if (last is not null && wanted > others)
            yield return Problem(last, $"leaves {wanted} places in a round for all other clients, of whom there are {others}");
    }

    private static Problem Problem(AttackGroup group, string message) => new($"attacks.{group.Name}.per-round", message);
}
