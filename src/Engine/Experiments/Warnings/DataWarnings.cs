namespace FedActors.Engine.Experiments.Warnings;

/// <summary>Data that cannot serve, and training that does not fit them.</summary>
internal static class DataWarnings
{
    public static IEnumerable<Problem> Of(PreparedExperiment prepared)
    {
        // Clients without data or training are not meant to learn anything.
        if (prepared.Model.IsTrivial) yield break;
        var (experiment, data) = (prepared.Experiment, prepared.Data);
        if (data.Test.Count == 0) yield return new("data", "has no test samples, so that no accuracy can be measured");
        int[] sizes = [.. Enumerable.Range(0, data.Clients).Select(data.SampleCount)];
        if (sizes.Count(size => size == 0) is > 0 and var idle) yield return Idle(experiment, idle, sizes.Length);
        if (sizes.Max() is > 0 and var largest && experiment.Training.BatchSize > largest)
            yield return new("training.batch-size",
                $"is {experiment.Training.BatchSize}, but no client has more than {largest} samples: "
                + "every step takes all of a client's samples");
        if (data.Root.Count > 0 && experiment.Rules.All(rule => rule.Options.Wants == RuleNeeds.None))
            yield return new("server.root.size",
                $"keeps {data.Root.Count} samples from {Owner(experiment)}, but no rule looks at the server's samples");
    }

    private static string Owner(Experiment experiment) =>
        experiment.Data is PartitionedData { Split.Root.From: RootSource.Test } ? "the test set" : "the clients";

    private static Problem Idle(Experiment experiment, int idle, int clients) => new(
        experiment.Data is PartitionedData ? "data.partition" : "data",
        $"leaves {idle} of {clients} clients without samples: when they are asked, they have nothing to send");
}
