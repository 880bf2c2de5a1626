using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>
/// <c>data { set = fashion-mnist, partition = dirichlet { clients = 100 }, … }</c>: its settings stand beside its name.
/// </summary>
internal static class DataSettings
{
    private const string Key = "data", Set = "set";

    public static SettingLook Look { get; } = new(Key, SettingKind.Section, "Who holds what.")
    {
        Inner = new KindBuilder<Experiment, Experiment>("data", "", new Experiment())
            .Custom(
                new SettingLook(Set, SettingKind.Kind, "which set; its own settings stand beside its name")
                {
                    Family = typeof(IDataSource),
                    Default = PenDigitsOptions.Described.Name,
                    SettingsStandBeside = true,
                },
                (o, _, _, _) => o,
                _ => null)
            .Done().Settings.Concat(SplitOptions.Described.Settings).ToList(),
        Default = "",
    };

    public static Experiment Read(Experiment experiment, Section document, Reading reading, string path)
    {
        var data = document.Child(Key);
        reading.Places.Note(Key, data);
        var kinds = reading.Catalogue.Of<IDataSource>();
        var name = data.Text(Set, PenDigitsOptions.Described.Name);
        if (kinds.Find(name) is not { } kind)
        {
            data.Accept();
            throw reading.UnknownWord(data, Set, name, kinds.Names);
        }
        var source = kind.Read(data, reading, Key);
        if (source is not DataOptions set) return experiment with { Data = source };
        var split = SplitOptions.Described.Read(data, reading, Key);
        // A set in its natural split needs no partitioning.
        return experiment with { Data = split == new SplitOptions() ? set : new PartitionedData(set, split) };
    }

    public static string? Write(Experiment experiment)
    {
        var set = (experiment.Data as PartitionedData)?.Set ?? experiment.Data;
        // A set in its natural split is the same as one with the default split.
        var split = experiment.Data switch
        {
            PartitionedData both => both.Split,
            DataOptions => new SplitOptions(),
            _ => null,
        };
        var kind = set.Descriptor ?? throw new NotSupportedException($"no configuration can name {set}");
        string[] settings =
        [
            $"{Set} = {kind.Name}", .. kind.Write(set), .. split is null ? [] : SplitOptions.Described.Write(split),
        ];
        return $"{{ {string.Join(", ", settings)} }}";
    }

    public static IEnumerable<Problem> Check(Experiment experiment) =>
        experiment.Data.Check().Select(problem => problem.In(Key));
}
