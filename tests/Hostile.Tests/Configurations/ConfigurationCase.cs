namespace FedActors.Hostile.Tests.Configurations;

/// <summary>A configuration that is refused.</summary>
/// <param name="Given">What it is, in a few words.</param>
/// <param name="Text">What follows an experiment of six lines that is right.</param>
/// <param name="Place">
/// Line and column that the message names, after the name of another file; empty for the file as a whole.
/// </param>
/// <param name="Key">The key that it names; null where there is none.</param>
/// <param name="Says">What else it must say.</param>
internal sealed record ConfigurationCase(string Given, string Text, string Place, string? Key, string Says)
{
    /// <summary>Whether the text is the whole configuration.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether characters stand for bytes, which need not be UTF-8.</summary>
    public bool IsLatin { get; init; }

    /// <summary>Makes what must be in the experiment's folder besides.</summary>
    public Action<string> Beside { get; init; } = _ => { };

    /// <summary>What the table in the documentation says of it.</summary>
    public string Answer => string.Join(" … ", new[] { Place, Key, Says }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The file that the message names, with line and column.</summary>
    public string PlaceIn(string folder) => Place.Length == 0 ? Path.Combine(folder, "tiny.conf")
        : char.IsAsciiDigit(Place[0]) ? $"{Path.Combine(folder, "tiny.conf")}:{Place}"
        : Path.Combine(folder, Place);
}
