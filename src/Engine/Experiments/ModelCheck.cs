using FedActors.Actors.Trainers;

namespace FedActors.Engine.Experiments;

/// <summary>What only opened data and a built model can tell.</summary>
internal static class ModelCheck
{
    private const double Gigabyte = 1e9;

    public static IEnumerable<Problem> Check(Experiment experiment, IFederatedData data, Trainer trainer, RoundTimes times)
    {
        foreach (var (name, rule) in experiment.Rules)
            foreach (var problem in rule.Check(trainer.Sent))
                yield return problem.In($"rules.{name}");
        foreach (var problem in ZeroOrderCheck.Check(experiment, trainer.Model)) yield return problem;
        foreach (var problem in KeptOptimiserCheck.Check(experiment, trainer.Model)) yield return problem;
        if (experiment.Training.Proximal > 0 && !trainer.Model.HeedsProximal)
            yield return new("training.proximal", $"the model {trainer.Model.Description} trains without a proximal term");
        foreach (var problem in CheckMemory(experiment, data, trainer)) yield return problem;
        foreach (var problem in CheckDeadline(experiment, times)) yield return problem;
    }

    private static IEnumerable<Problem> CheckMemory(Experiment experiment, IFederatedData data, Trainer trainer)
    {
        var sent = trainer.Sent;
        var asked = experiment.Participation.Rows(data.Clients);
        var numbers = (double)asked * sent.Length;
        if (experiment.Dump.Rounds.Count > 0 && numbers > Array.MaxLength)
            yield return new("dump.rounds", $"{asked} updates of {sent.Length} numbers are too many for one array of a file");
        // What is saved is copied once for the result, and once to be drawn.
        var bytes = numbers * sizeof(float) * (experiment.Dump.Rounds.Count > 0 ? 3 : 1);
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (bytes > available)
            yield return new(
                "participation.participants",
                $"{asked} updates of {sent.Length} parameters need {bytes / Gigabyte:F1} GB, "
                + $"but this machine has {available / Gigabyte:F1} GB");
        var kept = KeptOptimiserCheck.Bytes(experiment, data.Clients, trainer.Model.Tensors.Length);
        if (kept > 0 && bytes <= available && bytes + kept > available)
            yield return new(
                "training.keep-optimiser",
                $"clients would keep {kept / Gigabyte:F1} GB beside updates of {bytes / Gigabyte:F1} GB, "
                + $"but this machine has {available / Gigabyte:F1} GB");
    }

    private static IEnumerable<Problem> CheckDeadline(Experiment experiment, RoundTimes times)
    {
        var deadline = experiment.Participation.Deadline;
        // An update that comes exactly at the deadline is late.
        if (deadline != Timeout.InfiniteTimeSpan && times.Fastest is { } fastest && fastest >= deadline)
            yield return new(
                "participation.deadline",
                $"no client can meet {deadline.TotalSeconds} s: the fastest needs {fastest.TotalSeconds:F3} s for one round");
    }
}
