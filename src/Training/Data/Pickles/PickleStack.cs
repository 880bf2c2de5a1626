namespace FedActors.Training.Data.Pickles;

/// <summary>The values that a pickle has made and not yet put anywhere, with marks between them.</summary>
internal sealed class PickleStack(PickleBytes bytes)
{
    private readonly List<object?> _values = [];
    private readonly Stack<int> _marks = new();

    /// <summary>Puts a value on top.</summary>
    public void Push(object? value) => _values.Add(value);

    /// <summary>Marks the place above the top.</summary>
    public void Mark() => _marks.Push(_values.Count);

    /// <summary>The value on top, which stays.</summary>
    public object? Top => _values.Count > Floor ? _values[^1] : throw bytes.Error("is damaged: a value is used that is not there");

    /// <summary>Takes the value on top, which must be a <typeparamref name="T"/>.</summary>
    public T Pop<T>(string wanted)
    {
        var value = Top as object is T right ? right : throw bytes.Error($"is damaged: {wanted} is missing");
        _values.RemoveAt(_values.Count - 1);
        return value;
    }

    /// <summary>Takes the <paramref name="count"/> values on top, the lowest first.</summary>
    public object?[] Take(int count)
    {
        if (_values.Count - Floor < count) throw bytes.Error("is damaged: values are used that are not there");
        object?[] taken = [.. _values[^count..]];
        _values.RemoveRange(_values.Count - count, count);
        return taken;
    }

    /// <summary>Takes the values above the last mark, and the mark.</summary>
    public object?[] TakeToMark()
    {
        if (_marks.Count == 0) throw bytes.Error("is damaged: a mark is missing");
        var taken = Take(_values.Count - _marks.Peek());
        _marks.Pop();
        return taken;
    }

    private int Floor => _marks.TryPeek(out var mark) ? mark : 0;
}
