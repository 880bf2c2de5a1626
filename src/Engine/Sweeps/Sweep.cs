namespace FedActors;

/// <summary>Many experiments that differ in a few things, under several seeds. A file describes one, or code:</summary>
/// <example>
/// <code>
/// var sweep = Sweep.Of(experiment)
///     .Over("rate", [0.05, 0.1], (experiment, rate) => experiment with { ServerLearningRate = rate })
///     .WithSeeds(5);
/// </code>
/// </example>
public sealed class Sweep
{
    internal Sweep(Experiment protocol, IReadOnlyList<SweepAxis> axes, IReadOnlyList<SweepCell> cells, Race race) =>
        (Protocol, Axes, Cells, Race) = (protocol, axes, cells, race);

    /// <summary>Its name: that of the experiment that it varies.</summary>
    public string Name => Protocol.Name;

    /// <summary>What it varies, besides the seed.</summary>
    public IReadOnlyList<SweepAxis> Axes { get; }

    /// <summary>All experiments: point by point, the last axis fastest, the seeds of a point one after the other.</summary>
    public IReadOnlyList<SweepCell> Cells { get; }

    /// <summary>What competes, if anything does.</summary>
    public Race Race { get; }

    /// <summary>The experiment that it varies.</summary>
    internal Experiment Protocol { get; }

    /// <summary>The names of the rules, in the order in which cells have them first.</summary>
    internal IReadOnlyList<string> Rules => field ??=
        [.. Cells.SelectMany(cell => cell.Experiment.Rules).Select(rule => rule.Name).Distinct()];

    /// <summary>A sweep of a single cell, to be multiplied.</summary>
    public static Sweep Of(Experiment experiment) => new(experiment, [], [new SweepCell([], experiment)], new Race());

    /// <summary>Every experiment once with each of these values.</summary>
    /// <param name="axis">The name of the axis.</param>
    /// <param name="values">Its values, which appear in tables as <see cref="FormattableString.Invariant"/> writes them.</param>
    /// <param name="with">An experiment with a value.</param>
    public Sweep Over<T>(string axis, IReadOnlyList<T> values, Func<Experiment, T, Experiment> with)
        where T : notnull =>
        Over(axis, [.. values.Select(value => (FormattableString.Invariant($"{value}"), value))], with);

    /// <summary>The same for values that have names.</summary>
    /// <exception cref="ArgumentException">There is no value, or two of the names are the same.</exception>
    public Sweep Over<T>(
        string axis, IReadOnlyList<(string Label, T Value)> values, Func<Experiment, T, Experiment> with)
    {
        if (values.Count == 0) throw new ArgumentException($"{axis} needs at least one value", nameof(values));
        if (values.GroupBy(value => value.Label).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"{axis} has two values that are called {twice.Key}", nameof(values));
        if (Axes.Any(one => one.Name == axis)) throw new ArgumentException($"there is an axis {axis} already", nameof(axis));
        return new(
            Protocol,
            [.. Axes, new SweepAxis(axis, [.. values.Select(value => value.Label)])],
            [.. from cell in Cells
                from value in values
                select new SweepCell([.. cell.Labels, value.Label], with(cell.Experiment, value.Value))],
            Race);
    }

    /// <summary>Every experiment with so many seeds: its own and those after it.</summary>
    public Sweep WithSeeds(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(Protocol, Axes, [.. Cells.SelectMany(cell => Seeded(cell, count))], Race);
    }

    /// <summary>The same sweep as a race.</summary>
    /// <exception cref="ArgumentException">It names an axis that there is not.</exception>
    public Sweep With(Race race)
    {
        if (race.Over.FirstOrDefault(name => Axes.All(axis => axis.Name != name)) is { } unknown)
            throw new ArgumentException($"there is no axis {unknown}", nameof(race));
        return new(Protocol, Axes, Cells, race);
    }

    /// <summary>A point of the axes in words: <c>attack.fraction = 0.2, attack = flips</c>.</summary>
    internal static string NameOf(IReadOnlyList<SweepAxis> axes, IReadOnlyList<string> labels) =>
        string.Join(", ", axes.Zip(labels, (axis, label) => $"{axis.Name} = {label}"));

    private static IEnumerable<SweepCell> Seeded(SweepCell cell, int count) =>
        from number in Enumerable.Range(0, count)
        select new SweepCell(cell.Labels, cell.Experiment with { Seed = cell.Experiment.Seed + (ulong)number });
}
