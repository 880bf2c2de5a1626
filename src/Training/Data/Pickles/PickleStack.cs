namespace FedActors.Training.Data.Pickles;

/// <summary>The values that a pickle has created but not stored yet, separated by marks.</summary>
internal sealed class PickleStack(PickleBytes bytes)
{
    private readonly List<object?> _values = [];
    private readonly Stack<int> _marks = new();

    /// <summary>Pushes a value.</summary>
    public void Push(object? value) => _values.Add(value);

    /// <summary>Pushes a mark.</summary>
    public void Mark() => _marks.Push(_values.Count);

    /// <summary>The value on top, without removing it.</summary>
    public object? Top =>
        _values.Count > Floor ? _values[^1] : throw bytes.Error("is damaged: a value is missing");

    /// <summary>Pops the value on top, which must be a <typeparamref name="T"/>.</summary>
    public T Pop<T>(string wanted)
    {
        var value = Top as object is T right ? right : throw bytes.Error($"is damaged: {wanted} is missing");
        _values.RemoveAt(_values.Count - 1);
        return value;
    }

    /// <summary>Pops the top <paramref name="count"/> values, the lowest first.</summary>
    public object?[] Take(int count)
    {
        if (_values.Count - Floor < count) throw bytes.Error("is damaged: values are missing");
        object?[] taken = [.. _values[^count..]];
        _values.RemoveRange(_values.Count - count, count);
        return taken;
    }

    /// <summary>Pops the values above the last mark, and the mark.</summary>
    public object?[] TakeToMark()
    {
        if (_marks.Count == 0) throw bytes.Error("is damaged: a mark is missing");
        var taken = Take(_values.Count - _marks.Peek());
        _marks.Pop();
        return taken;
    }

    private int Floor => _marks.TryPeek(out var mark) ? mark : 0;
}
