using System.Buffers.Binary;
using System.Text;

namespace FedActors.Training.Data.Pickles;

/// <summary>The bytes of a pickle, taken from front to back; whatever asks for more than there is gets an error that names the file.</summary>
internal sealed class PickleBytes(string path, ReadOnlyMemory<byte> content)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private int _position;

    /// <summary>An error at the place that was reached.</summary>
    public DataException Error(string problem) => new($"{path}: {problem} (byte {_position})");

    /// <summary>The next byte.</summary>
    public byte Byte() => Take(1).Span[0];

    /// <summary>The next <paramref name="count"/> bytes, where they lie: a claim takes no memory before it is checked.</summary>
    public ReadOnlyMemory<byte> Take(ulong count)
    {
        var left = content.Length - _position;
        if (count > (ulong)left) throw Error($"is truncated: it asks for {count} bytes, but {left} are left");
        var taken = content.Slice(_position, (int)count);
        _position += (int)count;
        return taken;
    }

    /// <summary>A little-endian number of <paramref name="bytes"/> bytes, without a sign.</summary>
    public ulong Number(int bytes)
    {
        Span<byte> whole = stackalloc byte[sizeof(ulong)];
        whole.Clear();
        Take((ulong)bytes).Span.CopyTo(whole);
        return BinaryPrimitives.ReadUInt64LittleEndian(whole);
    }

    /// <summary>A little-endian number of <paramref name="bytes"/> bytes in two's complement.</summary>
    public long SignedNumber(int bytes)
    {
        if (bytes > sizeof(long)) throw Error($"has a number of {bytes} bytes; {sizeof(long)} are read");
        var unused = 8 * (sizeof(long) - bytes);
        return bytes == 0 ? 0 : (long)Number(bytes) << unused >> unused;
    }

    /// <summary>A text in UTF-8 of <paramref name="bytes"/> bytes.</summary>
    public string Text(ulong bytes)
    {
        try
        {
            return Utf8.GetString(Take(bytes).Span);
        }
        catch (DecoderFallbackException)
        {
            throw Error("has a text that is not UTF-8");
        }
    }

    /// <summary>A text that a line feed ends.</summary>
    public string Line()
    {
        var length = content.Span[_position..].IndexOf((byte)'\n');
        if (length < 0) throw Error("is truncated: a name has no end");
        var line = Text((ulong)length);
        _position++;
        return line;
    }
}
