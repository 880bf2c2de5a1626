namespace FedActors.Settings;

/// <summary>What the value of a setting is.</summary>
public enum SettingKind
{
    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number, or a share of the updates of a round such as <c>20%</c>.</summary>
    Count,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A duration such as <c>60s</c>.</summary>
    Duration,

    /// <summary>A number of bytes such as <c>2MB</c>.</summary>
    Size,

    /// <summary>A list of whole numbers.</summary>
    WholeNumbers,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>An object with settings of its own.</summary>
    Section,

    /// <summary>One of several kinds, with its settings: <c>krum { f = 20 }</c>.</summary>
    Kind,

    /// <summary>A list of kinds.</summary>
    Kinds,

    /// <summary>Objects or kinds under names that the user chooses.</summary>
    Named,

    /// <summary>An object whose settings belong to another program.</summary>
    Foreign,
}
