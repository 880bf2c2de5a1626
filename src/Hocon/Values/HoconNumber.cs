namespace FedActors.Hocon;

/// <summary>A number, stored as written so that no digit is lost.</summary>
public sealed class HoconNumber : HoconValue
{
    internal HoconNumber(Origin origin, string text) : base(origin) => Text = text;

    /// <summary>The number in JSON notation.</summary>
    public string Text { get; }

    internal override long Size => Text.Length;

    internal override string PlainText => Text;

    /// <inheritdoc/>
    public override string Describe() => Quoting.Shorten(Text);

    /// <summary>Whether a text is a number in the JSON grammar.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> text)
    {
        var at = text.StartsWith("-") ? 1 : 0;
        var whole = Digits(text, ref at);
        if (whole == 0 || (whole > 1 && text[at - whole] == '0'))
            return false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits(text, ref at) == 0)
                return false;
        }
        return at == text.Length || IsExponent(text[at..]);
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('e' or 'E'))
            return false;
        var at = text.Length > 1 && text[1] is ('+' or '-') ? 2 : 1;
        return Digits(text, ref at) > 0 && at == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at - start;
    }
}
