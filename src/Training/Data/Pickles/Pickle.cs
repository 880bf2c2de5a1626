using System.Buffers.Binary;
using FedActors.Numerics.Files;
using static FedActors.Training.Data.Pickles.PickleOpcode;

namespace FedActors.Training.Data.Pickles;

/// <summary>
/// Reads the plain values of Python's pickles, protocols 2 to 5: null, booleans, whole numbers (<c>long</c>), numbers
/// (<c>double</c>), strings, bytes (<c>ReadOnlyMemory</c>), tuples (arrays), lists, dictionaries whose keys are strings or
/// whole numbers, and <see cref="PickledMatrix"/>. A pickle is a program; here it can create only these values.
/// </summary>
internal sealed class Pickle
{
    private const int Newest = 5;
    private readonly PickleBytes _bytes;
    private readonly PickleStack _stack;
    private readonly Dictionary<ulong, object?> _remembered = [];

    private Pickle(PickleBytes bytes)
    {
        _bytes = bytes;
        _stack = new PickleStack(bytes);
    }

    /// <summary>Reads the value in the file at <paramref name="path"/>.</summary>
    /// <exception cref="DataException">It cannot be read, is damaged, or holds something else.</exception>
    public static object? Read(string path)
    {
        try
        {
            return Read(path, RegularFile.Bytes(path));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>Reads the value in <paramref name="content"/>, which came from <paramref name="path"/>.</summary>
    public static object? Read(string path, ReadOnlyMemory<byte> content) => new Pickle(new PickleBytes(path, content)).Run();

    private object? Run()
    {
        if ((PickleOpcode)_bytes.Byte() != Protocol) throw _bytes.Error("is not a pickle of protocol 2 or later");
        var protocol = _bytes.Byte();
        if (protocol > Newest) throw _bytes.Error($"is a pickle of protocol {protocol}; the newest supported is {Newest}");
        while ((PickleOpcode)_bytes.Byte() is var opcode && opcode != Stop) Do(opcode);
        return _stack.Top;
    }

    private void Do(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case Frame: _bytes.Number(8); break; // Only for reading ahead: all bytes are here.
            case Mark: _stack.Mark(); break;
            case Append: Add(_stack.Take(1)); break;
            case Appends: Add(_stack.TakeToMark()); break;
            case SetItem: Set(_stack.Take(2)); break;
            case SetItems: Set(_stack.TakeToMark()); break;
            case Remember: _remembered[(ulong)_remembered.Count] = _stack.Top; break;
            case Remember8: _remembered[_bytes.Number(1)] = _stack.Top; break;
            case Remember32: _remembered[_bytes.Number(4)] = _stack.Top; break;
            case Build: Complete(); break;
            default: _stack.Push(Value(opcode)); break;
        }
    }

    private object? Value(PickleOpcode opcode) => opcode switch
    {
        None => null,
        True => true,
        False => false,
        Whole8 => (long)_bytes.Number(1),
        Whole16 => (long)_bytes.Number(2),
        Whole32 => _bytes.SignedNumber(4),
        WholeLong => _bytes.SignedNumber(_bytes.Byte()),
        Fraction => BinaryPrimitives.ReadDoubleBigEndian(_bytes.Take(sizeof(double)).Span),
        Bytes8 or OldText8 => _bytes.Take(_bytes.Number(1)),
        Bytes32 or OldText32 => _bytes.Take(_bytes.Number(4)),
        Bytes64 or ByteArray => _bytes.Take(_bytes.Number(8)),
        Text8 => _bytes.Text(_bytes.Number(1)),
        Text32 => _bytes.Text(_bytes.Number(4)),
        Text64 => _bytes.Text(_bytes.Number(8)),
        EmptyTuple => _stack.Take(0),
        Tuple1 => _stack.Take(1),
        Tuple2 => _stack.Take(2),
        Tuple3 => _stack.Take(3),
        PickleOpcode.Tuple => _stack.TakeToMark(),
        EmptyList => new List<object?>(),
        EmptyDictionary => new Dictionary<string, object?>(),
        Recall8 => Recalled(_bytes.Number(1)),
        Recall32 => Recalled(_bytes.Number(4)),
        Name => PickledCall.Named(_bytes.Line(), _bytes.Line(), _bytes),
        NameOnStack => Named(),
        Call => Called(),
        _ => throw _bytes.Error($"has the unsupported opcode {(int)opcode:x2}"),
    };

    private void Add(object?[] values) => Under<List<object?>>("a list").AddRange(values);

    private void Set(object?[] keysAndValues)
    {
        var dictionary = Under<Dictionary<string, object?>>("a dictionary");
        if (keysAndValues.Length % 2 != 0) throw _bytes.Error("is damaged: a key has no value");
        for (var key = 0; key < keysAndValues.Length; key += 2)
            dictionary[PickledText.OfKey(keysAndValues[key], _bytes)] = keysAndValues[key + 1];
    }

    private T Under<T>(string wanted) => _stack.Top is T value ? value : throw _bytes.Error($"is damaged: {wanted} is missing");

    private object? Recalled(ulong number) =>
        _remembered.TryGetValue(number, out var value)
            ? value
            : throw _bytes.Error($"is damaged: it refers to value {number}, which was never stored");

    private object Named()
    {
        var name = _stack.Pop<string>("a name");
        return PickledCall.Named(_stack.Pop<string>("a module"), name, _bytes);
    }

    private object Called()
    {
        var arguments = _stack.Pop<object?[]>("a tuple of arguments");
        return PickledCall.Make(_stack.Pop<PickledName>("a name"), arguments, _bytes);
    }

    private void Complete()
    {
        var state = _stack.Take(1)[0];
        PickledCall.Build(_stack.Top, state, _bytes);
    }
}
