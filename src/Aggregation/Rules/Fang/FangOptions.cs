using FedActors.Aggregation.Rules.Density;
using FedActors.Aggregation.Rules.Fang;

namespace FedActors;

/// <summary>
/// The mean of the updates that make the best models on trusted samples, by error rate (ERR), loss (LRR) or both. Fang et al.,
/// Local Model Poisoning Attacks to Byzantine-Robust Federated Learning (USENIX Security 2020), and as used by Gong et al.,
/// AgrAmplifier (2023). Keeps round(n (1 − m)) updates; needs a judge.
/// </summary>
/// <example><c>new FangOptions { Hostile = 0.2, Measure = FangMeasure.Both }</c></example>
public sealed record FangOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<FangOptions>("fang", "the mean of the updates that make the best models on trusted samples")
            .Under("Trusted data, memory")
            .Needs("n ≥ 1; trusted samples")
            .From("Fang et al., Local Model Poisoning Attacks to Byzantine-Robust Federated Learning (USENIX Security 2020)")
            .Word("measure", o => o.Measure, (o, v) => o with { Measure = v }, "how models are ranked",
                ("both", FangMeasure.Both), ("error-rate", FangMeasure.ErrorRate), ("loss", FangMeasure.Loss))
            .Number("hostile", o => o.Hostile, (o, v) => o with { Hostile = v },
                "the share of the updates that is assumed hostile (Byzantine)")
            .Word("judgement", o => o.Judgement, (o, v) => o with { Judgement = v },
                "whether an update is judged alone, or by how much its absence hurts",
                ("alone", FangJudgement.Alone), ("leave-one-out", FangJudgement.LeaveOneOut))
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override RuleNeeds Needs => RuleNeeds.Judge;

    /// <summary>The share (m) of the updates that is assumed hostile.</summary>
    public double Hostile { get; init; } = 0.2;

    /// <summary>How models are ranked.</summary>
    public FangMeasure Measure { get; init; } = FangMeasure.Both;

    /// <summary>Whether an update is judged alone, or by how much its absence hurts.</summary>
    public FangJudgement Judgement { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates)
    {
        foreach (var problem in Whitelist.Check(updates, Hostile)) yield return problem;
        if (Judgement == FangJudgement.LeaveOneOut && updates < 2)
            yield return new("updates", "leaving one out needs at least two updates");
        if (View != View.Whole) yield return new("view", "fang judges whole models; a part of one has no loss of its own");
        if (Prepare.Any(stage => stage is AmplifyOptions { Restore: false } or AmplifyFlatOptions { Restore: false }))
            yield return new("prepare.amplify.restore",
                "fang judges models, so amplified updates must keep their size: set restore");
        if (Prepare.OfType<ProjectOptions>().Any())
            yield return new("prepare.project", "fang judges models, and a projected update does not make one");
    }

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new FangChooser(Hostile, Measure, Judgement), new WeightedMean());
}
