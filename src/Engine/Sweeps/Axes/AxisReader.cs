using FedActors.Engine.Experiments;
using FedActors.Hocon;

namespace FedActors.Engine.Sweeps.Axes;

/// <summary>
/// Reads the axes of a sweep: a list at a path has the values of that setting; what is under <c>each</c> has values with names,
/// which lie over the object around it.
/// </summary>
internal sealed class AxisReader
{
    private const string Each = "each", Whole = "case", Rule = "rule", Rules = "rules";
    private readonly List<FileAxis> _axes = [];
    private readonly List<HoconException> _mistakes = [];
    private HoconObject? _rules;

    /// <summary>The axes, in the order of the file.</summary>
    public IReadOnlyList<FileAxis> Axes => _axes;

    public IReadOnlyList<HoconException> Mistakes => _mistakes;

    /// <summary>The rules that every cell has, if the sweep lists them; they are no axis, because they share a run.</summary>
    public HoconObject? CommonRules => _rules;

    public static AxisReader Of(HoconObject sweep)
    {
        var reader = new AxisReader();
        reader.Read(sweep, []);
        foreach (var twice in reader._axes.GroupBy(axis => axis.Name).Where(group => group.Count() > 1))
            reader.Refuse(twice.Last().Origin, twice.Key, "is the name of two axes");
        return reader;
    }

    private void Read(HoconObject node, Step[] path)
    {
        foreach (var (key, value) in node.Fields)
        {
            if (path.Length == 0 && key is SweepSettings.SeedsKey or SweepSettings.RaceKey) continue;
            var step = new Step(key, node.KeyOrigin(key)!);
            Step[] here = [.. path, step];
            // That is how the command line takes an axis away.
            if (value is HoconNull) continue;
            if (key == Each) Named(value, path, step);
            else if (path.Length == 0 && key is Rule or Rules && value is HoconArray rules) List(rules, step);
            else if (value is HoconArray list) Values(list, here);
            else if (value is not HoconObject below)
                Refuse(value.Origin, Name(here), $"must be a list of values, found {value.Describe()}");
            else if (below.Tag == Each) Refuse(step.Origin, Name(here), $"is written {Name(here)}.each {{ … }}, without '='");
            else Read(below, here);
        }
    }

    private void Values(HoconArray list, Step[] path)
    {
        Add(Name(path), path[^1].Origin, [.. list.Items.Select(item => (ValueText.Of(item), item, item.Origin))], path);
    }

    private void Named(HoconValue values, Step[] path, Step each)
    {
        var name = path.Length == 0 ? Whole : Name(path);
        if (values is HoconObject named)
            Add(name, each.Origin, [.. named.Fields.Select(one => (one.Key, one.Value, named.KeyOrigin(one.Key)!))], path);
        else
            Refuse(values.Origin, Name([.. path, each]), $"must be an object of named values, found {values.Describe()}");
    }

    private void Add(string name, Origin origin, (string Label, HoconValue Value, Origin Origin)[] values, Step[] path)
    {
        if (values.Length == 0) Refuse(origin, name, "must have at least one value");
        foreach (var (label, _, place) in values.GroupBy(value => value.Label).SelectMany(group => group.Skip(1)))
            Refuse(place, name, $"{label} is there twice");
        if (path.Length == 0 && values.FirstOrDefault(value => value.Value is not HoconObject) is { Value: { } wrong })
            Refuse(wrong.Origin, name, $"must be settings of the experiment, {{ … }}, found {wrong.Describe()}");
        else
            Add(new FileAxis(name, origin, [.. values.Select(value => new AxisValue(value.Label, Over(path, value.Value)))]));
    }

    private void Add(FileAxis axis)
    {
        if (axis.Values.Any(value => value.Over.Field("seed") is not null))
            Refuse(axis.Origin, axis.Name, $"a seed is no value of an axis: give {SweepSettings.SeedsKey}, a number or a list");
        else _axes.Add(axis);
    }

    /// <summary>A list of rules becomes rules by name.</summary>
    private void List(HoconArray list, Step step)
    {
        var rules = new OrderedDictionary<string, HoconValue>();
        foreach (var item in list.Items)
            if (!rules.TryAdd(ValueText.Of(item), item)) Refuse(item.Origin, step.Key, $"{ValueText.Of(item)} is there twice");
        if (_rules is not null) Refuse(step.Origin, step.Key, $"the rules are there already: {Rule} and {Rules} are the same");
        if (rules.Count == 0) Refuse(list.Origin, step.Key, "must have at least one rule");
        _rules = Over([step with { Key = Rules }], new HoconObject(list.Origin, rules));
    }

    private static HoconObject Over(Step[] path, HoconValue value) => (HoconObject)path.Reverse().Aggregate(
        value,
        (inner, step) => new HoconObject(step.Origin, new() { [step.Key] = inner })
        {
            Keys = new Dictionary<string, Origin> { [step.Key] = step.Origin },
        });

    private void Refuse(Origin origin, string path, string problem) =>
        _mistakes.Add(new HoconException(origin, $"{SweepSettings.Key}.{path}", problem));

    private static string Name(Step[] path) => Quoting.Path(path.Select(step => step.Key));

    private readonly record struct Step(string Key, Origin Origin);
}
