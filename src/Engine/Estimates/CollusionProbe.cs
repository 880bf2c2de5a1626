using FedActors.Engine.Experiments;
using FedActors.Numerics.Randomness;

namespace FedActors.Engine.Estimates;

/// <summary>Lets a group that colludes overwrite random updates for a moment.</summary>
internal static class CollusionProbe
{
    // Some attacks try the rule again and again.
    private const int MostUpdates = 256;

    /// <summary>The seconds of one move among so many updates.</summary>
    public static double Seconds(
        PreparedExperiment prepared, int group, NamedRule rule, int updates, int threads, TimeSpan enough, TimeProvider clock)
    {
        var attackers = prepared.Experiment.Attacks[group];
        var fewest = Math.Max(2, rule.Options.FewestUpdates);
        var rows = Math.Clamp(updates, fewest, Math.Max(MostUpdates, fewest));
        var owned = Math.Clamp(prepared.Adversaries.Expected(rows, [group]), 1, rows - 1);
        using var made = new MadeUpdates(rows, prepared.Trainer.Sent);
        var mine = Enumerable.Range(0, owned).ToArray();
        var others = Enumerable.Range(owned, rows - owned).ToArray();
        var view = new AdversaryView(
            made.Matrix, attackers.Knowledge >= Knowledge.HonestUpdates ? others : mine, mine, rows, RandomKey.Of(1))
        {
            Rule = attackers.Knowledge >= Knowledge.Rule
                ? rule.Options.Build(made.Matrix.Tensors, new CpuMath(threads))
                : null,
            Math = new CpuMath(threads),
            Threads = threads,
            LastStep = made.Matrix.Row(rows - 1).ToArray(),
        };
        return Pace.Of(Collude, enough, clock) * made.Scale * updates / rows;

        int Collude(int times)
        {
            for (var time = 0; time < times; time++) attackers.Collude(view);
            return times;
        }
    }
}
