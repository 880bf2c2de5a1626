namespace FedActors.Attacks;

/// <summary>Knowledge as configurations write it.</summary>
public static class KnowledgeWords
{
    /// <summary>The word: <c>honest-updates</c>.</summary>
    public static string InWords(this Knowledge knowledge) => knowledge switch
    {
        Knowledge.Nothing => "nothing",
        Knowledge.OwnUpdates => "own-updates",
        Knowledge.HonestUpdates => "honest-updates",
        _ => "rule",
    };
}
