namespace FedActors.Engine.Experiments;

/// <summary>Whether a rule can work if the server has no samples of its own.</summary>
internal static class RootCheck
{
    /// <summary>Why it cannot; null if it can.</summary>
    public static string? Missing(RuleOptions rule) => rule.Needs switch
    {
        RuleNeeds.None => null,
        RuleNeeds.Judge => Sentence(rule, "judges updates"),
        RuleNeeds.HeldOutLoss => Sentence(rule, "learns from the loss"),
        _ => Sentence(rule, "compares updates with one that the server trains"),
    };

    private static string Sentence(RuleOptions rule, string what) =>
        $"{rule.Name} {what} on clean samples of the server's own; keep some for it: server.root.size = 100";
}
