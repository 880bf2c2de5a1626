namespace FedActors.Settings;

/// <summary>A setting as lists, references and schemas show it.</summary>
public abstract class Setting
{
    /// <summary>Its name in configurations.</summary>
    public required string Key { get; init; }

    /// <summary>What its value is.</summary>
    public required SettingKind Kind { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>Its value when it is not given, as it would be written; empty if there is none.</summary>
    public string Default { get; init; } = "";

    /// <summary>Whether it must be given because no default would be sensible.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words that a <see cref="SettingKind.Word"/> allows.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The numbers that are allowed; null if nothing limits them.</summary>
    public Bounds? Bounds { get; init; }

    /// <summary>The settings of a <see cref="SettingKind.Section"/>.</summary>
    public IReadOnlyList<Setting> Inner { get; init; } = [];

    /// <summary>The options of which a <see cref="SettingKind.Kind"/> or a list of them names one.</summary>
    public Type? Family { get; init; }

    /// <summary>Whether the settings of the kind that it names stand beside it, not below.</summary>
    public bool SettingsStandBeside { get; init; }

    /// <summary>Whether a list of whole numbers may stand in place of a word.</summary>
    public bool MayBeList { get; init; }

    /// <summary>Whether a single kind of the list may stand as a key of its own, in place of the list.</summary>
    public bool MayStandAlone { get; init; }

    /// <summary>Its value in a few words for people: <c>whole number</c>, <c>mid | lower | upper</c>.</summary>
    public string ValueInWords => Kind switch
    {
        SettingKind.Word => string.Join(" | ", Words),
        SettingKind.WholeNumber => "whole number",
        SettingKind.Number => "number",
        SettingKind.Count => "whole number or share, such as 20%",
        SettingKind.Flag => "true or false",
        SettingKind.Text => "text",
        SettingKind.Duration => "duration",
        SettingKind.Size => "size",
        SettingKind.WholeNumbers => "list of whole numbers",
        SettingKind.Texts => "list of texts",
        SettingKind.Kind => "name { … }",
        SettingKind.Kinds => "list of name { … }",
        _ => "object",
    };
}
