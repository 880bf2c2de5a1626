namespace FedActors.Engine.Verdicts;

/// <summary>An accuracy that is known to be possible; the default is that none is known.</summary>
internal readonly record struct Known(Yardstick Kind, double Accuracy)
{
    /// <summary>
    /// How much of it a rule kept. What the sampling error leaves open is not decided: who seems to have held must not have
    /// collapsed, and the other way round, and who is damaged must have lost more than that error.
    /// </summary>
    public Judgement Measure(double final, TestSet test)
    {
        if (Kind is Yardstick.None) return new Judgement(RuleVerdict.Learned);
        var learnable = Accuracy - test.Chance;
        var kept = (final - test.Chance) / learnable;
        var doubt = Thresholds.ErrorOfDifference(final, Accuracy, test.Samples) / learnable;
        var (verdict, isSure) = kept switch
        {
            >= Thresholds.Held => (RuleVerdict.Held, kept - doubt >= Thresholds.Collapsed),
            < Thresholds.Collapsed => (RuleVerdict.Collapsed, kept + doubt < Thresholds.Held),
            _ => (RuleVerdict.Damaged, kept + doubt < 1),
        };
        return new Judgement(isSure ? verdict : RuleVerdict.CannotTell, Kind, Accuracy, kept);
    }
}
