namespace FedActors.Engine.Reports;

/// <summary>How many honest and hostile updates a rule chose and cut, summed over the rounds that it judged.</summary>
public readonly record struct Confusion(long HonestChosen, long HonestCut, long HostileChosen, long HostileCut)
{
    /// <summary>The share of hostile updates among those that were cut; null if none was cut.</summary>
    public double? Precision => Share(HostileCut, HostileCut + HonestCut);

    /// <summary>The share of hostile updates that were cut; null if there were none.</summary>
    public double? Recall => Share(HostileCut, HostileCut + HostileChosen);

    /// <summary>The share of honest updates that were chosen; null if there were none.</summary>
    public double? HonestChosenShare => Share(HonestChosen, HonestChosen + HonestCut);

    internal Confusion Plus(RoundSummary round)
    {
        if (!round.IsJudged) return this;
        var honestChosen = round.Chosen - round.HostileChosen;
        var honestArrived = round.Fates.Arrived - round.HostileArrived;
        return new Confusion(
            HonestChosen + honestChosen,
            HonestCut + honestArrived - honestChosen,
            HostileChosen + round.HostileChosen,
            HostileCut + round.HostileArrived - round.HostileChosen);
    }

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
