using System.Text;

namespace FedActors.Hocon.Scanning;

/// <summary>Reads strings: quoted, triple-quoted and unquoted.</summary>
internal static class StringScanner
{
    private const string TripleQuote = "\"\"\"";

    public static string ReadQuoted(Scanner scanner) => scanner.At(TripleQuote) ? ReadRaw(scanner) : ReadEscaped(scanner);

    /// <summary>Reads a run without blank space and reserved characters; empty if none starts here.</summary>
    /// <param name="scanner">The position to read from.</param>
    /// <param name="endsAtPeriod">Whether a period ends the run, as in a path.</param>
    public static string ReadUnquoted(Scanner scanner, bool endsAtPeriod = false)
    {
        var start = scanner.Position;
        var isNumber = !endsAtPeriod && (char.IsAsciiDigit(scanner.Current) || scanner.Current == '-');
        while (!scanner.AtEnd && !Characters.IsSpace(scanner.Current) && !scanner.AtComment)
        {
            if (scanner.Current == '.' && endsAtPeriod)
                break;
            if (Characters.IsReserved(scanner.Current) && !(isNumber && IsSignOfExponent(scanner, start)))
                break;
            scanner.Advance();
        }
        return scanner.From(start);
    }

    // 1e+20: the sign is part of the number although + is reserved.
    private static bool IsSignOfExponent(Scanner scanner, int start) =>
        scanner.Current == '+'
        && scanner.Position > start
        && scanner.Peek(-1) is 'e' or 'E'
        && char.IsAsciiDigit(scanner.Peek(1));

    private static string ReadRaw(Scanner scanner)
    {
        var opened = scanner.Here;
        scanner.Advance(TripleQuote.Length);
        var start = scanner.Position;
        while (!scanner.At(TripleQuote))
        {
            if (scanner.AtEnd)
                throw new HoconException(opened, null, "the string that starts here with \"\"\" has no closing \"\"\"");
            scanner.Advance();
        }
        // Further quotes belong to the string: """a"""" is a".
        while (scanner.Peek(TripleQuote.Length) == '"')
            scanner.Advance();
        var text = scanner.From(start);
        scanner.Advance(TripleQuote.Length);
        return text;
    }

    private static string ReadEscaped(Scanner scanner)
    {
        var opened = scanner.Here;
        var text = new StringBuilder();
        scanner.Advance();
        while (scanner.Current != '"' || scanner.AtEnd)
        {
            if (scanner.AtEnd || scanner.Current == '\n')
                throw new HoconException(opened, null, "the string that starts here has no closing quote on its line");
            if (scanner.Current < ' ')
                throw scanner.Error($"{scanner.Found()} must be escaped or in triple quotes");
            if (scanner.Current == '\\')
                text.Append(ReadEscape(scanner));
            else
            {
                text.Append(scanner.Current);
                scanner.Advance();
            }
        }
        scanner.Advance();
        return text.ToString();
    }

    private static char ReadEscape(Scanner scanner)
    {
        var code = scanner.Peek(1);
        var plain = code switch
        {
            '"' or '\\' or '/' => code,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (plain != '\0')
        {
            scanner.Advance(2);
            return plain;
        }
        if (code != 'u')
            throw scanner.Error(
                "unknown escape; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits");
        return ReadCodeUnit(scanner);
    }

    private static char ReadCodeUnit(Scanner scanner)
    {
        const int prefix = 2, digits = 4;
        var unit = 0;
        for (var i = prefix; i < prefix + digits; i++)
        {
            if (!char.IsAsciiHexDigit(scanner.Peek(i)))
                throw scanner.Error("\\u must be followed by four hexadecimal digits");
            unit = (unit << 4) + HexDigit(scanner.Peek(i));
        }
        scanner.Advance(prefix + digits);
        return (char)unit;
    }

    private static int HexDigit(char c) => char.IsAsciiDigit(c) ? c - '0' : char.ToLowerInvariant(c) - 'a' + 10;
}
