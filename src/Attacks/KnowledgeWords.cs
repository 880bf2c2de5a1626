namespace FedActors.Attacks;

/// <summary>Knowledge as configurations write it.</summary>
internal static class KnowledgeWords
{
    internal static IReadOnlyList<(string Word, Knowledge? Value)> All { get; } =
    [
        ("nothing", Knowledge.Nothing), ("own-updates", Knowledge.OwnUpdates), ("honest-updates", Knowledge.HonestUpdates),
        ("rule", Knowledge.Rule),
    ];

    /// <summary>The word: <c>honest-updates</c>.</summary>
    public static string InWords(this Knowledge knowledge) => All.First(each => each.Value == knowledge).Word;
}
