using FedActors.Aggregation;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Prepare;
using FedActors.Settings;

namespace FedActors;

/// <summary>
/// The settings that configurations give to a rule. They are checked before anything runs and build the rule. A rule of one's own
/// is a record derived from this, with a <see cref="Descriptor"/> and a way to <see cref="Compose"/> it.
/// </summary>
public abstract record RuleOptions : IDescribed<RuleOptions>
{
    private const int MostUpdates = 1 << 24;

    /// <summary>How configurations name and set it; null for a rule that only code can make.</summary>
    public virtual Kind<RuleOptions>? Descriptor => null;

    /// <summary>The rule's name in configurations: <c>krum</c>.</summary>
    public virtual string Name => Descriptor?.Name ?? GetType().Name;

    /// <summary>The parts of an update that the rule judges one by one.</summary>
    public View View { get; init; } = View.Whole;

    /// <summary>What is done to the updates of a part before the rule sees them, in this order.</summary>
    public IReadOnlyList<PrepareOptions> Prepare { get; init; } = [];

    /// <summary>Whether and when updates are clipped to the median of their norms.</summary>
    public Clip Clip { get; init; }

    /// <summary>What it needs in addition to the updates.</summary>
    public virtual RuleNeeds Needs => RuleNeeds.None;

    /// <summary>What it uses in addition to the updates if available; includes what it needs.</summary>
    public virtual RuleNeeds Wants => Needs;

    /// <summary>The fewest updates it can work on.</summary>
    public int FewestUpdates => Fewest();

    /// <summary>The rule in words: <c>krum (f = 30, per tensor, cosine, clipped to the median norm)</c>.</summary>
    public string Description => Describe();

    /// <summary>Why the rule cannot work on this many updates; empty if it can.</summary>
    public IEnumerable<Problem> Check(int updates)
    {
        foreach (var problem in Descriptor?.Check(this) ?? []) yield return problem;
        foreach (var (name, stage) in NamedStages)
        {
            foreach (var problem in stage.Check(updates)) yield return problem.In(name);
            updates = stage.CountAfter(updates);
        }
        foreach (var problem in StageOrder.Check(Name, Compares, [.. NamedStages])) yield return problem;
        foreach (var problem in CheckRule(updates)) yield return problem;
    }

    /// <summary>Why the rule cannot work on vectors of this layout; empty if it can.</summary>
    public IEnumerable<Problem> Check(TensorTable tensors)
    {
        var problems = View.Check(tensors).ToList();
        return problems.Count > 0 ? problems : View.Parts(tensors).SelectMany(part => NamedStages.SelectMany(
            stage => stage.Item.CheckColumns(part.Length).Select(problem => problem.In(stage.Name))));
    }

    /// <summary>The rule for updates of this layout, computed on one thread.</summary>
    public IAggregationRule Build(TensorTable tensors) => Build(tensors, new CpuMath());

    /// <summary>The rule for updates of this layout, computed by <paramref name="math"/>.</summary>
    public IAggregationRule Build(TensorTable tensors, IMatrixMath math)
    {
        RuleException.ThrowIfAny(Check(tensors));
        return new PipelineRule(this, tensors, math);
    }

    /// <summary>Whether it compares updates, with one another or with a trusted one, by the features that stages make.</summary>
    public virtual bool Compares => false;

    /// <summary>Whether it keeps state from one round to the next.</summary>
    public virtual bool KeepsState => false;

    /// <summary>The stages after preparation, for one part of the updates. They may keep state from round to round.</summary>
    protected internal abstract IViewRule Compose(Part part);

    /// <summary>
    /// Why the rule itself cannot work on this many (prepared) updates, beyond what its <see cref="Descriptor"/> says.
    /// </summary>
    protected virtual IEnumerable<Problem> CheckRule(int updates) => [];

    /// <summary>Begins the description of a rule; the settings that every rule has come last by themselves.</summary>
    protected static KindBuilder<RuleOptions, TRule> Describe<TRule>(string name, string summary)
        where TRule : RuleOptions, new() =>
        new(name, summary, new TRule(), SharedSettings.AddTo);

    /// <summary>The stages, each with the path under which problems name it.</summary>
    internal IEnumerable<(string Name, PrepareOptions Item)> NamedStages =>
        ItemNames.Named(Prepare, stage => stage.Name).Select(stage => ($"prepare.{stage.Name}", stage.Item));

    private string Describe()
    {
        var words = (Descriptor?.InWords(this) ?? [])
            .Append(View.Description)
            .Concat(Prepare.Select(stage => stage.Description))
            .Append(Clip.Describe());
        var details = string.Join(", ", words.Where(word => word.Length > 0));
        return details.Length == 0 ? Name : $"{Name} ({details})";
    }

    // A rule that can work on n updates can work on more, until there are too many for those that try every subset.
    private int Fewest()
    {
        var enough = 1;
        while (enough < MostUpdates && Check(enough).Any()) enough *= 2;
        var tooFew = enough / 2;
        while (tooFew + 1 < enough)
        {
            var middle = (tooFew + enough) / 2;
            if (Check(middle).Any()) tooFew = middle;
            else enough = middle;
        }
        return enough;
    }
}
