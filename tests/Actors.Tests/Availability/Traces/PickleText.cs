using System.Buffers.Binary;
using System.Text;

namespace FedActors.Actors.Tests.Availability.Traces;

/// <summary>Writes what Python would: pickles of protocol 2 with dictionaries, lists and numbers.</summary>
internal static class PickleText
{
    public static byte[] Of(object value)
    {
        var bytes = new List<byte> { 0x80, 2 };
        Write(bytes, value);
        bytes.Add((byte)'.');
        return [.. bytes];
    }

    private static void Write(List<byte> bytes, object value)
    {
        switch (value)
        {
            case int number:
                bytes.Add((byte)'J');
                bytes.AddRange(BitConverter.GetBytes(number));
                break;
            case double number:
                var big = new byte[sizeof(double)];
                BinaryPrimitives.WriteDoubleBigEndian(big, number);
                bytes.Add((byte)'G');
                bytes.AddRange(big);
                break;
            case string text:
                bytes.Add((byte)'X');
                bytes.AddRange(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(text)));
                bytes.AddRange(Encoding.UTF8.GetBytes(text));
                break;
            case Dictionary<object, object> pairs:
                bytes.AddRange("}("u8.ToArray());
                foreach (var (key, item) in pairs)
                {
                    Write(bytes, key);
                    Write(bytes, item);
                }
                bytes.Add((byte)'u');
                break;
            case object[] items:
                bytes.AddRange("]("u8.ToArray());
                foreach (var item in items) Write(bytes, item);
                bytes.Add((byte)'e');
                break;
            default:
                throw new NotSupportedException($"{value}");
        }
    }
}
