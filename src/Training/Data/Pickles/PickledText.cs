using System.Globalization;
using System.Text;

namespace FedActors.Training.Data.Pickles;

/// <summary>Strings, which Python 2 wrote as bytes.</summary>
internal static class PickledText
{
    /// <summary>A string, written in either way.</summary>
    public static string Of(object? value, PickleBytes bytes) => value switch
    {
        string text => text,
        ReadOnlyMemory<byte> old => Encoding.Latin1.GetString(old.Span),
        _ => throw bytes.Error("is damaged: a string is missing"),
    };

    /// <summary>The key of a dictionary: a string, or a whole number, which becomes one.</summary>
    public static string OfKey(object? value, PickleBytes bytes) =>
        value is long number ? number.ToString(CultureInfo.InvariantCulture) : Of(value, bytes);

    /// <summary>The bytes that <paramref name="text"/> represents, one per character.</summary>
    public static ReadOnlyMemory<byte> Latin1(string text, PickleBytes bytes)
    {
        foreach (var character in text)
            if (character > byte.MaxValue) throw bytes.Error($"is damaged: the character '{character}' is not a byte");
        return Encoding.Latin1.GetBytes(text);
    }
}
