using System.Collections.Concurrent;

namespace FedActors.Engine.Sweeps.Running;

/// <summary>
/// Who is behind in a race. A cell is compared with those before it in the order of the sweep, in the same round under the same
/// rule, and waits for them if it is faster; so the outcome does not depend on threads.
/// </summary>
internal sealed class RaceTrack
{
    private readonly Race _race;
    private readonly IReadOnlyList<string> _rules;
    private readonly int _rounds;
    private readonly Dictionary<string, IReadOnlyList<string>> _before = [];
    private readonly ConcurrentDictionary<(string Cell, string Rule, int Round), TaskCompletionSource<double?>> _reached = [];

    private RaceTrack() => (_race, _rules) = (new Race(), []);

    /// <param name="sweep">The sweep.</param>
    /// <param name="cells">Its cells in the order in which they begin.</param>
    public RaceTrack(Sweep sweep, IReadOnlyList<SweepCell> cells)
    {
        (_race, _rules) = (sweep.Race, sweep.Rules);
        _rounds = cells.Max(cell => cell.Experiment.Rounds);
        if (_race.Over.Count == 0) return;
        foreach (var field in cells.GroupBy(cell => FieldOf(sweep, cell)))
        {
            var before = new List<string>();
            foreach (var cell in field)
            {
                _before[cell.Id] = [.. before];
                before.Add(cell.Id);
            }
        }
    }

    /// <summary>Nobody competes.</summary>
    public static RaceTrack None { get; } = new();

    /// <summary>Whether a run must end after this round.</summary>
    public async Task<bool> EndsAsync(string cell, string rule, int round, double? accuracy, CancellationToken cancelled)
    {
        if (_race.Over.Count == 0 || round == 0 || round % _race.Every != 0 || accuracy is not { } own) return false;
        var isBehind = false;
        foreach (var other in _before[cell])
            isBehind |= await Reached(other, rule, round).Task.WaitAsync(cancelled).ConfigureAwait(false) > own + _race.Margin;
        Reached(cell, rule, round).TrySetResult(own);
        if (isBehind) Leave(cell, [rule]);
        return isBehind;
    }

    /// <summary>Says that nothing more will come from a cell.</summary>
    public void Finish(string cell) => Leave(cell, _rules);

    private void Leave(string cell, IReadOnlyList<string> rules)
    {
        if (_race.Over.Count == 0) return;
        foreach (var rule in rules)
            for (var round = _race.Every; round <= _rounds; round += _race.Every)
                Reached(cell, rule, round).TrySetResult(null);
    }

    private TaskCompletionSource<double?> Reached(string cell, string rule, int round) => _reached.GetOrAdd(
        (cell, rule, round), _ => new TaskCompletionSource<double?>(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Cells of one field differ in the raced axes alone.</summary>
    private static string FieldOf(Sweep sweep, SweepCell cell) => string.Join('\0', [
        $"{cell.Experiment.Seed}",
        .. sweep.Axes.Zip(cell.Labels).Where(one => !sweep.Race.Over.Contains(one.First.Name)).Select(one => one.Second),
    ]);
}
