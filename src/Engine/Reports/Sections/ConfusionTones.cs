namespace FedActors.Engine.Reports.Sections;

/// <summary>
/// Which counts of a confusion speak for the rule and which against it, as attributes of their cells. What matters is not how
/// many hostile updates were chosen, but whether they were chosen more seldom than honest ones: a rule that chooses one update
/// of a hundred, or nobody at all, cuts most of the hostile ones without telling anybody apart.
/// </summary>
internal readonly record struct ConfusionTones(string HonestChosen, string HostileChosen, string HostileCut)
{
    private const string Good = " class=\"good\"", Bad = " class=\"bad\"", Neutral = "";

    public static ConfusionTones Of(Confusion confusion)
    {
        var honest = confusion.HonestChosenShare ?? 0;
        var chooses = honest > 0;
        if (confusion.Recall is not { } recall)
            return new(Neutral, Neutral, Neutral) { HonestChosen = IsStarved(confusion) ? Bad : Neutral };
        var hostile = 1 - recall;
        return new(
            IsStarved(confusion) ? Bad : Neutral,
            confusion.HostileChosen == 0 ? (chooses ? Good : Neutral) : hostile >= honest ? Bad : Neutral,
            confusion.HostileCut == 0 || (chooses && hostile >= honest) ? Bad : chooses ? Good : Neutral);
    }

    private static bool IsStarved(Confusion confusion) => confusion is { HonestChosen: 0, HonestCut: > 0 };
}
