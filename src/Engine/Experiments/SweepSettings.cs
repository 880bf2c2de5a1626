using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>
/// <c>sweep { seeds = 5, attack.fraction = [0, 0.2] }</c>: what a sweep varies. A single experiment has none; the axes are read
/// by whoever makes experiments of them.
/// </summary>
/// <param name="Seeds">The seeds; null for the experiment's own.</param>
/// <param name="Race">What competes.</param>
internal sealed record SweepSettings(IReadOnlyList<ulong>? Seeds, Race Race)
{
    public const string Key = "sweep", SeedsKey = "seeds", RaceKey = "race";

    private const int MostSeeds = 10_000;

    public static Kind<SweepSettings> Described { get; } = new KindBuilder<SweepSettings, SweepSettings>(
        Key, "", new SweepSettings(null, new Race()))
        .Custom(
            new SettingLook(SeedsKey, SettingKind.WholeNumber,
                "how many seeds each point of the axes is run with: the experiment's and those after it; or a list of them")
            {
                Bounds = Bounds.Count,
                Default = "1",
            },
            (o, _, _, _) => o,
            _ => null)
        .Section(RaceKey, o => o.Race, (o, v) => o with { Race = v }, Race.Described.Summary, Race.Described)
        .Done();

    public static SettingLook Look { get; } = new(
        Key, SettingKind.Foreign,
        "many experiments in place of one, for `fedactors sweep`: lists of values by path, such as "
        + "attack.fraction = [0, 0.2, 0.4], or values under names of your own, such as attack.each { flips { … }, alie { … } }; "
        + "see sweeps.md")
    {
        Inner = Described.Settings,
        Default = "",
    };

    /// <summary>Refuses a sweep where one experiment is read.</summary>
    public static Experiment Read(Experiment experiment, Section document, Reading reading, string path) =>
        !document.Has(Key) ? experiment : throw document.KeyError(
            Key, "makes many experiments of this file: run them with 'fedactors sweep'; with --set sweep=null, the file is one");

    /// <summary>The seeds that the section of a sweep asks for.</summary>
    public static IReadOnlyList<ulong> SeedsIn(Section sweep, ulong first)
    {
        if (!sweep.IsList(SeedsKey))
            return [.. Enumerable.Range(0, sweep.Int(SeedsKey, 1, min: 1, max: MostSeeds)).Select(n => first + (ulong)n)];
        var seeds = sweep.Ints(SeedsKey);
        if (seeds.Count == 0) throw sweep.Error(SeedsKey, "must have at least one seed");
        foreach (var (index, seed) in seeds.Index())
            if (seed < 0) throw sweep.ItemError(SeedsKey, index, $"must be at least 0, found {seed}");
            else if (seeds.Take(index).Contains(seed)) throw sweep.ItemError(SeedsKey, index, $"{seed} is there twice");
        return [.. seeds.Select(seed => (ulong)seed)];
    }
}
