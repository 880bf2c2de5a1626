namespace FedActors.Hocon.Scanning;

/// <summary>Reads a text character by character and tracks the line and column.</summary>
internal sealed class Scanner(string text, string source, bool hasLines = true, bool isForeign = false)
{
    private int _line = 1;
    private int _lineStart;

    public string Source { get; } = source;

    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The current character; NUL at the end.</summary>
    public char Current => Peek(0);

    public Origin Here => hasLines
        ? new Origin(Source, _line, Position - _lineStart + 1) { IsForeign = isForeign }
        : new Origin(Source, 0, 0);

    public bool AtComment => Current == '#' || (Current == '/' && Peek(1) == '/');

    public char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    public bool At(string expected) => text.AsSpan(Position).StartsWith(expected, StringComparison.Ordinal);

    public string From(int start) => text[start..Position];

    public void Advance(int count = 1)
    {
        for (; count > 0 && !AtEnd; count--)
        {
            if (text[Position++] != '\n')
                continue;
            _line++;
            _lineStart = Position;
        }
    }

    /// <summary>Skips blank space within the line.</summary>
    public void SkipSpaces()
    {
        while (!AtEnd && Current != '\n' && Characters.IsSpace(Current))
            Advance();
    }

    /// <summary>Skips blank space, comments and line breaks. Returns whether there was a line break.</summary>
    public bool SkipBlank()
    {
        var line = _line;
        while (!AtEnd)
        {
            if (Characters.IsSpace(Current))
                Advance();
            else if (AtComment)
                SkipLine();
            else
                break;
        }
        return _line != line;
    }

    public HoconException Error(string problem) => new(Here, null, problem);

    /// <summary>Describes the current character for a message.</summary>
    public string Found() => AtEnd ? "the end of the input" : Characters.Describe(Current);

    private void SkipLine()
    {
        while (!AtEnd && Current != '\n')
            Advance();
    }
}
