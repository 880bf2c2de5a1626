using FedActors.Engine.Configuration;
using FedActors.Engine.Experiments;
using FedActors.Engine.Sweeps.Axes;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors;

/// <summary>
/// Reads a sweep from a HOCON file: an experiment, and in a block <c>sweep</c> what is varied. Everything is checked that can be
/// checked of each cell before its data is opened.
/// </summary>
public static class SweepFile
{
    private const int MostCells = 100_000;

    /// <summary>Reads a file, as <see cref="ExperimentFile.Load"/> does.</summary>
    /// <exception cref="HoconException">It is not HOCON, not a sweep, or some of its experiments cannot work.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
    public static LoadedSweep Load(
        string path, IReadOnlyList<string> settings, ulong? seed = null, Catalogue? catalogue = null)
    {
        var text = ConfigurationText.Read(path);
        if (seed is null) return Parse(text, path, settings, catalogue);
        if (ExperimentFile.Document(text, path, settings, []).Field(SweepSettings.Key) is HoconObject axes
            && axes.Field(SweepSettings.SeedsKey) is HoconArray seeds)
            throw new HoconException(
                seeds.Origin, $"{SweepSettings.Key}.{SweepSettings.SeedsKey}", $"lists all seeds, so seed {seed} has no meaning");
        return Parse(text, path, [.. settings, $"seed={seed}"], catalogue);
    }

    /// <summary>Whether a file has a block <c>sweep</c>.</summary>
    /// <exception cref="HoconException">It is not HOCON.</exception>
    public static bool IsSweep(string text, string source, IReadOnlyList<string> settings) =>
        ExperimentFile.Document(text, source, settings, []).Field(SweepSettings.Key) is not (null or HoconNull);

    /// <summary>Reads a text; <paramref name="source"/> is its name in messages.</summary>
    /// <exception cref="HoconException">It is not HOCON, not a sweep, or some of its experiments cannot work.</exception>
    public static LoadedSweep Parse(
        string text, string source, IReadOnlyList<string> settings, Catalogue? catalogue = null)
    {
        var document = ExperimentFile.Document(text, source, settings, []);
        if (document.Field(SweepSettings.Key) is not { } block || block is HoconNull)
            throw new HoconException(
                new Origin(source, 0, 0), null, "has no block 'sweep { … }': 'fedactors run' runs a single experiment");
        if (block is not HoconObject axes)
            throw new HoconException(block.Origin, SweepSettings.Key, $"must be an object {{ … }}, found {block.Describe()}");
        var reader = AxisReader.Of(axes);
        var (own, mistakes) = (Section.Of(document).Child(SweepSettings.Key), new List<HoconException>(reader.Mistakes));
        var (race, seeds) = (new Race(), (IReadOnlyList<ulong>)[]);
        Try(() => race = RaceOf(own, reader.Axes));
        Try(() => seeds = SweepSettings.SeedsIn(own, FirstSeed(document)));
        Try(() => CheckSize(reader.Axes, seeds.Count, block.Origin));
        if (mistakes.Count > 0) throw HoconException.Of([.. Mistakes.InOrder(mistakes, source)]);
        var loaded = Read(reader, over => ExperimentFile.Document(text, source, settings, over), source, catalogue, seeds, race);
        return race.Over.Count == 0 || loaded.Sweep.Cells.Any(cell => Compares(race, cell.Experiment))
            ? loaded
            : throw own.Child(SweepSettings.RaceKey).Error(
                "every", $"is {race.Every}, but no round that it divides is evaluated before the last one");

        void Try(Action step)
        {
            try
            {
                step();
            }
            catch (HoconException mistake)
            {
                mistakes.AddRange(mistake.All);
            }
        }
    }

    private static LoadedSweep Read(
        AxisReader reader,
        Func<IReadOnlyList<HoconObject>, HoconObject> document,
        string source,
        Catalogue? catalogue,
        IReadOnlyList<ulong> seeds,
        Race race)
    {
        var points = new OrderedDictionary<string, (AxisValue[] Values, LoadedExperiment Loaded)>();
        SweepAxis[] axes = [.. reader.Axes.Select(axis => new SweepAxis(axis.Name, [.. axis.Values.Select(one => one.Label)]))];
        var mistakes = new CellMistakes(axes, source);
        foreach (var values in Points(reader.Axes))
        {
            var labels = Array.ConvertAll(values, value => value.Label);
            try
            {
                var described = document([.. Common(reader), .. values.Select(value => value.Over)]);
                var loaded = ExperimentFile.Read(described.Without(SweepSettings.Key), source, catalogue);
                points.Add(string.Join('\0', labels), (values, loaded));
            }
            catch (HoconException error)
            {
                mistakes.Add(labels, error.All);
            }
        }
        if (mistakes.Any) throw mistakes.ToException();
        var cells = from point in points.Values
                    from seed in seeds
                    let experiment = point.Loaded.Experiment with { Seed = seed }
                    select new SweepCell([.. point.Values.Select(value => value.Label)], experiment);
        var protocol = Protocol(reader, document, source, catalogue) ?? points.Values.First().Loaded.Experiment;
        return new LoadedSweep(
            new Sweep(protocol, axes, [.. cells], race), source, points.ToDictionary(one => one.Key, one => one.Value.Loaded));
    }

    /// <summary>The experiment without the axes; null if it cannot work so, which need not matter.</summary>
    private static Experiment? Protocol(
        AxisReader reader, Func<IReadOnlyList<HoconObject>, HoconObject> document, string source, Catalogue? catalogue)
    {
        try
        {
            return ExperimentFile.Read(document([.. Common(reader)]).Without(SweepSettings.Key), source, catalogue).Experiment;
        }
        catch (HoconException)
        {
            return null;
        }
    }

    /// <summary>Rules that the sweep lists stand in for the experiment's.</summary>
    private static IEnumerable<HoconObject> Common(AxisReader reader) => reader.CommonRules is not { } rules
        ? []
        : [HoconParser.Parse("rule = null, rules = null", "sweep"), rules];

    /// <summary>All combinations, the last axis fastest.</summary>
    private static IEnumerable<AxisValue[]> Points(IReadOnlyList<FileAxis> axes) => axes.Aggregate(
        (IEnumerable<AxisValue[]>)[[]],
        (points, axis) => points.SelectMany(point => axis.Values.Select(value => (AxisValue[])[.. point, value])));

    private static ulong FirstSeed(HoconObject document) =>
        (ulong)Section.Of(document).Long("seed", (long)new Experiment().Seed, min: 0);

    private static Race RaceOf(Section sweep, IReadOnlyList<FileAxis> axes)
    {
        var reading = new Reading(Catalogue.Empty);
        var race = SweepSettings.Described.Read(sweep, reading, "").Race;
        var section = sweep.Child(SweepSettings.RaceKey);
        var mistakes = reading.Mistakes.Concat(section.Unknown())
            .Concat(Race.Described.Check(race).Select(problem => section.Error(problem.Key, problem.Message)))
            .Concat(race.Over.Index()
                .Where(name => axes.All(axis => axis.Name != name.Item))
                .Select(name => section.ItemError("over", name.Index, Unknown(name.Item, axes))))
            .ToList();
        return mistakes.Count == 0 ? race : throw HoconException.Of(mistakes);
    }

    private static bool Compares(Race race, Experiment experiment) => Enumerable.Range(1, experiment.Rounds - 1)
        .Any(round => round % race.Every == 0 && round % experiment.EvaluateEvery == 0);

    private static string Unknown(string name, IReadOnlyList<FileAxis> axes) =>
        $"there is no axis \"{name}\"{Nearest.Hint(name, [.. axes.Select(axis => axis.Name)], "axes")}";

    private static void CheckSize(IReadOnlyList<FileAxis> axes, int seeds, Origin origin)
    {
        var cells = axes.Aggregate((double)seeds, (product, axis) => product * axis.Values.Count);
        if (cells > MostCells)
            throw new HoconException(origin, SweepSettings.Key, $"makes {cells:0} cells, at most {MostCells} are allowed");
    }
}
