using FedActors.Hocon;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>The settings of a whole experiment, in the order of the reference.</summary>
internal static class ExperimentSettings
{
    private static readonly Kind<Experiment> Evaluation = new KindBuilder<Experiment, Experiment>(
        "evaluation", "When the model is evaluated.", new Experiment())
        .Integer("every", o => o.EvaluateEvery, (o, v) => o with { EvaluateEvery = v },
            "the model is evaluated after every so many rounds, and after the last", Bounds.Count)
        .Done();

    /// <summary>How configurations set an experiment.</summary>
    public static Kind<Experiment> Described { get; } = new KindBuilder<Experiment, Experiment>(
        "experiment", "A federation, attacked in one way, under each of several rules.", new Experiment())
        .Text("name", o => o.Name, (o, v) => o with { Name = v }, "appears in reports and in the name of the run folder")
        .Custom(
            new SettingLook("seed", SettingKind.WholeNumber,
                "where all randomness comes from; same seed, same bits, whatever the number of threads")
            {
                Bounds = Bounds.NotNegative,
            },
            (o, section, _, _) => o with { Seed = (ulong)section.Long("seed", (long)o.Seed, min: 0) },
            o => $"{o.Seed}",
            o => o.Seed <= long.MaxValue ? [] : [new Problem("seed", $"must be at most {long.MaxValue}, found {o.Seed}")])
        .Integer("rounds", o => o.Rounds, (o, v) => o with { Rounds = v },
            "rounds of training that each rule gets", Bounds.Count)
        .Custom(DataSettings.Look, DataSettings.Read, DataSettings.Write, DataSettings.Check)
        .Kind("model", o => o.Model, (o, v) => o with { Model = v }, "what is trained")
        .OptionalText("start-from", o => o.StartFrom, (o, v) => o with { StartFrom = v },
            "a .safetensors file whose tensors the model starts from: another run's model, or one that PyTorch has written; "
            + "looked for in the folder that the program is started in; without it, fresh ones, distributed as PyTorch's "
            + "defaults")
        .Custom(
            new SettingLook("start-except", SettingKind.Texts,
                "tensors that start afresh, whatever the file of `start-from` holds: each by its name, or all whose names begin "
                + "with it and a dot; `[classifier.1]` takes the head of efficientnet-b0 away, for other classes"),
            (o, section, _, _) => o with { StartExcept = section.Texts("start-except", []) },
            o => o.StartExcept.Count == 0 ? null : HoconText.List(o.StartExcept.Select(HoconText.Of)),
            o => o.StartFrom is null && o.StartExcept.Count > 0
                ? [new Problem("start-except", "says what not to take from a file, but there is no start-from")]
                : [])
        .Section("training", o => o.Training, (o, v) => o with { Training = v },
            LocalTraining.Described.Summary, LocalTraining.Described)
        .Section("participation", o => o.Participation, (o, v) => o with { Participation = v },
            Participation.Described.Summary, Participation.Described)
        .Section("devices", o => o.Devices, (o, v) => o with { Devices = v },
            DeviceOptions.Described.Summary, DeviceOptions.Described)
        .Section("server", o => o, (_, v) => v, ServerSettings.Described.Summary, ServerSettings.Described)
        .Section("evaluation", o => o, (_, v) => v, Evaluation.Summary, Evaluation)
        .Kind("clock", o => o.Clock, (o, v) => o with { Clock = v }, "which clock a run goes by")
        .Custom(
            new SettingLook("akka", SettingKind.Foreign,
                "settings for Akka.NET, in which every client, attacker and server role is an actor, such as loglevel = DEBUG; "
                + "what would change the order of messages on the virtual clock is refused"),
            (o, section, reading, _) => Akka(o, section, reading),
            o => o.Akka is { } akka ? AkkaSettings.Enclosed(akka) : null)
        .Custom(AttackSettings.Look, AttackSettings.Read, AttackSettings.Write, AttackSettings.Check)
        .Section("measures", o => o.Measures, (o, v) => o with { Measures = v },
            Measures.Described.Summary, Measures.Described)
        .Section("dump", o => o.Dump, (o, v) => o with { Dump = v }, DumpOptions.Described.Summary, DumpOptions.Described)
        .WrittenIfSet("dump")
        .Custom(RuleSettings.Look, RuleSettings.Read, RuleSettings.Write, RuleSettings.Check)
        .Custom(
            new SettingLook("plugins", SettingKind.Texts,
                "assemblies of your own, whose rules, attacks, data sets and more can then be named like any other"),
            (o, section, _, _) => o with { Plugins = section.Texts("plugins", []) },
            o => o.Plugins.Count == 0 ? null : HoconText.List(o.Plugins.Select(HoconText.Of)))
        .Custom(SweepSettings.Look, SweepSettings.Read, _ => null)
        .Done();

    private static Experiment Akka(Experiment experiment, Hocon.Binding.Section document, Reading reading)
    {
        if (document.Raw("akka") is not { } akka) return experiment;
        reading.Places.Note("akka", document, "akka");
        return experiment with { Akka = HoconJson.Write(akka) };
    }
}
