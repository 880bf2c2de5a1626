using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;

namespace FedActors;

/// <summary>
/// The trimmed mean as two published programs compute it, from a share p of the updates: AgrAmplifier's drops round(p n) values
/// at each end; flex-clash's keeps the sorted positions round(p n) … round((1 − p) n) inclusive, one more at the top than at the
/// bottom. Both round halves to even. For reproducing their tables; otherwise use <c>trimmed-mean</c>.
/// </summary>
/// <example><c>new TrimmedShareOptions { Share = 0.2, Program = TrimmedShareProgram.FlexClash }</c></example>
public sealed record TrimmedShareOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<TrimmedShareOptions>("trimmed-share", "the trimmed mean as AgrAmplifier's and flex-clash's programs compute it")
            .Under("Averages and their robust replacements")
            .Needs("something must be left to average")
            .From("the programs of AgrAmplifier and flex-clash")
            .Number("share", o => o.Share, (o, v) => o with { Share = v },
                "the share of the updates dropped at each end", Bounds.BelowOne)
            .Word("program", o => o.Program, (o, v) => o with { Program = v }, "whose program",
                ("agr-amplifier", TrimmedShareProgram.AgrAmplifier), ("flex-clash", TrimmedShareProgram.FlexClash))
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>The share of the updates dropped at each end.</summary>
    public double Share { get; init; } = 0.1;

    /// <summary>Whose program.</summary>
    public TrimmedShareProgram Program { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates)
    {
        var (from, to) = Kept(updates);
        if (!Bounds.BelowOne.Allow(Share)) yield break;
        if (from >= to)
            yield return new("share", $"dropping a share of {Share} of {updates} updates at each end leaves nothing to average");
        else if (Program == TrimmedShareProgram.AgrAmplifier && from == 0)
            yield return new("share",
                $"AgrAmplifier's program must drop at least one update, but {Share} of {updates} updates is less than one");
    }

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) => new ChooseAndCombine(new Everyone(), new ByCoordinate(count =>
    {
        var (from, to) = Kept(count);
        return new SortedMean(from, to);
    }));

    private (int From, int To) Kept(int count)
    {
        var (low, high) = (Rounded(Math.Min(Share, 1 - Share) * count), Rounded(Math.Max(Share, 1 - Share) * count));
        return Program == TrimmedShareProgram.FlexClash
            ? (low, Math.Min(count, high + 1))
            : (Rounded(Share * count), count - Rounded(Share * count));
    }

    private static int Rounded(double number) => (int)Math.Round(number, MidpointRounding.ToEven);
}
