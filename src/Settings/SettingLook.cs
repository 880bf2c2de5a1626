namespace FedActors.Settings;

/// <summary>What lists show of a setting that is about to be described.</summary>
/// <param name="Key">Its name in configurations.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Meaning">What it does, in a sentence.</param>
public sealed record SettingLook(string Key, SettingKind Kind, string Meaning)
{
    /// <summary>Its default as it would be written, if that of the options is not to be shown.</summary>
    public string? Default { get; init; }

    /// <summary>The key under which all its values can be written, if that is another than the one that lists show.</summary>
    public string? WrittenAs { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words that it allows.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The numbers that it allows.</summary>
    public Bounds? Bounds { get; init; }

    /// <summary>The settings of a section.</summary>
    public IReadOnlyList<Setting> Inner { get; init; } = [];

    /// <summary>Whether the settings of the kind that it names stand beside it, not below.</summary>
    public bool SettingsStandBeside { get; init; }

    /// <summary>Whether a list of whole numbers may stand in place of a word.</summary>
    public bool MayBeList { get; init; }

    /// <summary>Whether a single kind of the list may stand as a key of its own, in place of the list.</summary>
    public bool MayStandAlone { get; init; }

    /// <summary>The family of which it names a kind.</summary>
    public Type? Family { get; init; }
}
