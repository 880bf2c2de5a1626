using System.Buffers.Binary;
using System.Text;

namespace FedActors.Training.Data.Pickles;

/// <summary>The bytes of a pickle, read from front to back; reading past the end is an error that names the file.</summary>
internal sealed class PickleBytes(string path, ReadOnlyMemory<byte> content)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private int _position;

    /// <summary>An error that names the current position.</summary>
    public DataFileException Error(string problem) => new(path, $"{problem} (byte {_position})");

    /// <summary>The next byte.</summary>
    public byte Byte() => Take(1).Span[0];

    /// <summary>The next <paramref name="count"/> bytes, in place: the count is checked before any memory is allocated.</summary>
    public ReadOnlyMemory<byte> Take(ulong count)
    {
        var left = content.Length - _position;
        if (count > (ulong)left) throw Error($"is truncated: it asks for {count} bytes, but {left} are left");
        var taken = content.Slice(_position, (int)count);
        _position += (int)count;
        return taken;
    }

    /// <summary>An unsigned little-endian number of <paramref name="bytes"/> bytes.</summary>
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
        if (bytes > sizeof(long)) throw Error($"has a number of {bytes} bytes; at most {sizeof(long)} are supported");
        var unused = 8 * (sizeof(long) - bytes);
        return bytes == 0 ? 0 : (long)Number(bytes) << unused >> unused;
    }

    /// <summary>A UTF-8 string of <paramref name="bytes"/> bytes.</summary>
    public string Text(ulong bytes)
    {
        try
        {
            return Utf8.GetString(Take(bytes).Span);
        }
        catch (DecoderFallbackException)
        {
            throw Error("has a string that is not UTF-8");
        }
    }

    /// <summary>A string that ends with a line feed.</summary>
    public string Line()
    {
        var length = content.Span[_position..].IndexOf((byte)'\n');
        if (length < 0) throw Error("is truncated: a name is not terminated");
        var line = Text((ulong)length);
        _position++;
        return line;
    }
}
