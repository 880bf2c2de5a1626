using FedActors.Attacks.Labels;
using FedActors.Hocon;
using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors;

/// <summary>
/// <c>multi-label-flip</c>: several labels are flipped, each to a label of its own; the others stay: 0 → 1, 2 → 3, … (FedAOT,
/// arXiv 2603.16846, whose overview gives no formula). One pair is the targeted flip of Tolpegin et al., ESORICS 2020.
/// </summary>
public sealed record MultiLabelFlip : AttackOptions, IDataPoisoning
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<MultiLabelFlip>("multi-label-flip",
            "Flips several labels, each to a label of its own; the others stay. One pair is a targeted flip.")
            .Under("On data")
            .From("FedAOT, arXiv 2603.16846 (its overview gives no formula); one pair: Tolpegin et al., ESORICS 2020")
            .Custom(
                new SettingLook("pairs", SettingKind.Texts, "which label becomes which")
                {
                    Default = "[\"0 -> 1\", \"2 -> 3\", …]",
                },
                (o, section, _, _) => o with
                {
                    Pairs = [.. section.Texts("pairs", []).Select(pair => LabelPair.Read(section, pair))],
                },
                o => o.Pairs.Count == 0 ? null : HoconText.List(o.Pairs.Select(pair => HoconText.Of(pair.ToString()))))
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>Which label becomes which; empty for 0 → 1, 2 → 3, and so on.</summary>
    public IReadOnlyList<LabelPair> Pairs { get; init; } = [];

    /// <inheritdoc/>
    public ISamples Poison(ISamples honest, int classes, RandomKey key, SampleShape shape = default)
    {
        int[] map = [.. Enumerable.Range(0, classes)];
        foreach (var (from, to) in Pairs.Count > 0 ? Pairs : Neighbours(classes)) map[from] = to;
        return new Relabelled(honest, (_, label) => map[label]);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Problem> CheckData(int classes)
    {
        foreach (var (from, to) in Pairs)
            if (from < 0 || from >= classes || to < 0 || to >= classes || from == to)
                yield return new("pairs", $"has {from} → {to}, but labels are 0 … {classes - 1} and must change");
        foreach (var twice in Pairs.CountBy(pair => pair.From).Where(pair => pair.Value > 1))
            yield return new("pairs", $"flips label {twice.Key} {twice.Value} times");
    }

    private static IEnumerable<LabelPair> Neighbours(int classes) =>
        Enumerable.Range(0, classes / 2).Select(pair => new LabelPair(2 * pair, 2 * pair + 1));
}
