using FedActors.Engine.Sweeps;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Sweeps;

/// <summary>Made-up results: two rules, two fractions, two attacks, two seeds; one cell failed, one was cut short.</summary>
internal static class MadeSweep
{
    private const int Rounds = 12;

    public static SweepContent Create()
    {
        SweepAxis[] axes = [new("attack", ["none_1", "50% & more"]), new("fraction", ["0", "0.2"])];
        return new SweepContent
        {
            Name = "made <up>",
            Protocol = "Two rules under 2 attacks.",
            Axes = axes,
            Rules = [("mean", "average"), ("krum", "Krum, f = 2")],
            Cells =
            [
                .. from attack in axes[0].Labels.Index()
                   from fraction in axes[1].Labels.Index()
                   from seed in (int[])[1, 2]
                   select Cell(attack.Index, fraction.Index, seed, [attack.Item, fraction.Item]),
            ],
            ProcessorTime = TimeSpan.FromHours(1.5),
        };
    }

    private static CellResult Cell(int attack, int fraction, int seed, string[] labels)
    {
        var cell = new CellResult($"{attack}{fraction}{seed}", labels, (ulong)seed) { Rounds = Rounds };
        if ((attack, fraction, seed) == (1, 1, 2)) return cell with { State = CellState.Failed, Why = "no client could train" };
        var last = (attack, fraction, seed) == (1, 0, 2) ? 10 : Rounds;
        RoundSummary[] rounds =
        [
            .. SampleRounds.Learning("mean", Rounds, 0.9 - 0.3 * attack * fraction - 0.02 * seed),
            .. SampleRounds.Learning("krum", last, 0.8 - 0.1 * fraction - 0.01 * seed),
        ];
        return cell.With(rounds, null, new Measures(), ["mean", "krum"]) with { Folder = $"cells/{cell.Id}" };
    }
}
