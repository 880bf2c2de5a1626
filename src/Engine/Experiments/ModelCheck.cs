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
        foreach (var problem in CheckMemory(experiment, data, trainer.Sent)) yield return problem;
        foreach (var problem in CheckDeadline(experiment, times)) yield return problem;
    }

    private static IEnumerable<Problem> CheckMemory(Experiment experiment, IFederatedData data, TensorTable sent)
    {
        var asked = experiment.Participation.Asked(data.Clients);
        var bytes = (double)asked * sent.Length * sizeof(float);
        double available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (bytes > available)
            yield return new(
                "participation.participants",
                $"{asked} updates of {sent.Length} parameters need {bytes / Gigabyte:F1} GB, "
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
