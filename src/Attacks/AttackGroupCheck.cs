using FedActors.Settings;

namespace FedActors.Attacks;

/// <summary>Finds the problems of a group.</summary>
internal static class AttackGroupCheck
{
    /// <summary>What can be told without data.</summary>
    public static IEnumerable<Problem> CheckAlone(AttackGroup group)
    {
        var ways = (group.Fraction is null ? 0 : 1) + (group.Count is null ? 0 : 1) + (group.Clients is null ? 0 : 1)
            + (group.Chance is null ? 0 : 1);
        if (ways != 1)
            yield return new("fraction", $"or count, chance or clients must say who is hostile: exactly one of them, not {ways}");
        if (group.Until < group.From) yield return new("until", $"is {group.Until}, must not be before from = {group.From}");
        if (group.Attacks.Count == 0) yield return new("does", "is empty: a hostile group must do something");
        foreach (var problem in CheckStart(group)) yield return problem;
        foreach (var twice in (group.Clients ?? []).GroupBy(client => client).Where(same => same.Count() > 1))
            yield return new("clients", $"names client {twice.Key} {twice.Count()} times");
        foreach (var attack in group.Attacks.Where(attack => attack.Needs > group.Knowledge))
            yield return new("knows",
                $"is {group.Knowledge.InWords()}, but {attack.Name} needs at least {attack.Needs.InWords()}");
    }

    private static IEnumerable<Problem> CheckStart(AttackGroup group)
    {
        if (group.PoisonFrom == PoisonStart.Global) yield break;
        if (!group.Attacks.Any(attack => attack is IDataPoisoning))
            yield return new("poison-from", "is trained, but nothing in does poisons data");
        if (group.ModelAge > 0) yield return new("poison-from", "is trained, but stale-replay trains an old model alone");
    }

    public static IEnumerable<Problem> CheckWho(this AttackGroup group, int clients)
    {
        if (group.Count is { } count && (count < 0 || count > clients))
            yield return new("count", $"is {count}, must be between 0 and the {clients} clients");
        foreach (var client in group.Clients ?? [])
            if (client < 0 || client >= clients)
                yield return new("clients", $"names client {client}, but the clients are 0 … {clients - 1}");
    }

    public static IEnumerable<Problem> CheckWhat(this AttackGroup group, int classes, TensorTable? tensors, SampleShape? shape)
    {
        if (group.Tensor is not null && tensors is not null && tensors.All(tensor => tensor.Name != group.Tensor))
        {
            var names = string.Join(", ", tensors.Select(tensor => tensor.Name));
            yield return new("tensor", $"is '{group.Tensor}', but the model has {names}");
        }
        foreach (var (name, attack) in ItemNames.Named(group.Attacks, attack => attack.Name))
        {
            foreach (var problem in attack.CheckData(classes)) yield return problem.In($"does.{name}");
            if (attack is not Backdoor { Trigger: var trigger } || shape is not { } known) continue;
            foreach (var problem in trigger.CheckShape(known)) yield return problem.In($"does.{name}.trigger");
        }
    }
}
