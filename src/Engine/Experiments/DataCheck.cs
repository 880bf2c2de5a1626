namespace FedActors.Engine.Experiments;

/// <summary>What only opened data can tell.</summary>
internal static class DataCheck
{
    public static IEnumerable<Problem> Check(Experiment experiment, IFederatedData data)
    {
        foreach (var problem in experiment.Participation.Check(data.Clients)) yield return problem.In("participation");
        foreach (var problem in experiment.Devices.Check(data.Clients)) yield return problem.In("devices");
        foreach (var (name, rule) in experiment.Rules)
            if (data.Root.Count == 0 && RootCheck.Missing(rule) is { } problem)
                yield return new($"rules.{name}", problem);
    }

    /// <summary>The same of the attacks; tensors that are named are looked for if the model could be built.</summary>
    public static IEnumerable<Problem> CheckAttacks(Experiment experiment, IFederatedData data, TensorTable? tensors)
    {
        foreach (var group in experiment.Attacks)
            foreach (var problem in group.Check(data.Clients, data.Classes, tensors, data.Shape))
                yield return problem.In($"attacks.{group.Name}");
    }
}
