using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary><c>server { learning-rate = 1, optimiser = none, root { size = 100 } }</c></summary>
internal static class ServerSettings
{
    public static Kind<Experiment> Described { get; } = new KindBuilder<Experiment, Experiment>(
        "server", "What the server does with the aggregate, and what it knows.", new Experiment())
        .Number("learning-rate", o => o.ServerLearningRate, (o, v) => o with { ServerLearningRate = v },
            "the share η of the aggregate that is added to the model, or the size of the optimiser's steps", Bounds.Positive)
        .Kind("optimiser", o => o.ServerOptimiser, (o, v) => o with { ServerOptimiser = v },
            "how the model follows the aggregates of the rule; its moving averages last for the run", isQuiet: true)
        .Custom(
            new SettingLook("root", SettingKind.Section, RootOptions.Described.Summary)
            {
                Inner = RootOptions.Described.Settings,
                Default = "",
            },
            ReadRoot,
            WriteRoot,
            experiment => RootOptions.Described.Check(RootOf(experiment)).Select(problem => problem.In("root")))
        .Done();

    /// <summary>What the server keeps of the data, as configurations write it; null if that is nothing.</summary>
    public static string? WriteRoot(Experiment experiment) => Written.Section(RootOptions.Described, RootOf(experiment));

    private static Experiment ReadRoot(Experiment experiment, Section server, Reading reading, string path)
    {
        var section = server.Child("root");
        var root = RootOptions.Described.Read(section, reading, $"{path}.root");
        foreach (var problem in RootOptions.Described.Check(root))
            reading.Add(reading.Places.Locate(problem.In($"{path}.root")));
        return root.Size <= 0 || experiment.Data is DataOptions or PartitionedData
            ? WithRoot(experiment, root)
            : throw section.Error("size", $"data set '{experiment.Data.Name}' has no samples that the server could keep");
    }

    private static RootOptions RootOf(Experiment experiment) =>
        experiment.Data is PartitionedData split ? split.Split.Root : new RootOptions();

    private static Experiment WithRoot(Experiment experiment, RootOptions root) => experiment.Data switch
    {
        _ when root.Size <= 0 => experiment,
        PartitionedData split => experiment with { Data = split with { Split = split.Split with { Root = root } } },
        DataOptions set => experiment with { Data = new PartitionedData(set, new SplitOptions { Root = root }) },
        _ => experiment,
    };
}
