namespace FedActors.Engine.Experiments;

/// <summary>Whether clients can keep the state of their optimisers from round to round, if they are to.</summary>
internal static class KeptOptimiserCheck
{
    private const string Key = "training.keep-optimiser";

    /// <summary>What can be told without data.</summary>
    public static IEnumerable<Problem> Check(Experiment experiment)
    {
        if (!experiment.Training.KeepOptimiser) yield break;
        var optimiser = experiment.Training.Optimiser;
        if (optimiser.KeptPerParameter is null)
            yield return new(Key, $"the optimiser {optimiser.Descriptor?.Name} has a state that cannot be kept");
        foreach (var group in experiment.Attacks.Where(group => group.ModelAge > 0))
            yield return new(Key, $"cannot go with stale-replay of attacks.{group.Name}: "
                + "to send an old update again, a client trains as it did then, and its optimiser no longer can");
    }

    /// <summary>The same once the model is known.</summary>
    public static IEnumerable<Problem> Check(Experiment experiment, IModel model)
    {
        if (!experiment.Training.KeepOptimiser) yield break;
        if (!model.CanKeepOptimiser) yield return new(Key, $"the model {model.Description} trains with no optimiser to keep");
        else if (experiment.Training.Kept(model.Tensors.Length) is var numbers && numbers > Array.MaxLength)
            yield return new(Key, $"a client would keep {numbers} numbers, too many to hold");
    }

    /// <summary>The bytes that all clients together may come to keep, those that are being trained counted twice.</summary>
    public static double Bytes(Experiment experiment, int clients, int parameters)
    {
        var asked = experiment.Participation.Asked(clients);
        var ever = Math.Min(clients, (double)asked * experiment.Rounds);
        return (ever + asked) * experiment.Training.Kept(parameters) * sizeof(float);
    }
}
