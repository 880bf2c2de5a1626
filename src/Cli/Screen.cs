using Spectre.Console;

namespace FedActors.Cli;

/// <summary>A stream of text that may be a terminal.</summary>
/// <param name="Writer">The text stream.</param>
/// <param name="Width">How many columns it has.</param>
/// <param name="IsLive">Whether earlier output can be overwritten.</param>
/// <param name="HasColours">Whether to use colours.</param>
internal sealed record Screen(TextWriter Writer, int Width, bool IsLive, bool HasColours)
{
    /// <summary>Brings back a cursor that a live picture has hidden.</summary>
    public void ShowCursor()
    {
        if (IsLive) Writer.Write("\e[?25h");
    }

    /// <summary>The same stream for tables and markup.</summary>
    public IAnsiConsole ToConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Writer),
            Ansi = IsLive || HasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = IsLive ? InteractionSupport.Yes : InteractionSupport.No,
            // The environment has already been examined; the library should not guess anything else from it.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Width;
        return console;
    }
}
