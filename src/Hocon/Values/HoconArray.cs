namespace FedActors.Hocon;

/// <summary>A list of values.</summary>
public sealed class HoconArray : HoconValue
{
    internal HoconArray(Origin origin, IReadOnlyList<HoconValue> items) : base(origin)
    {
        Items = items;
        Size = 1 + items.Sum(item => item.Size);
        Depth = 1 + items.Select(item => item.Depth).DefaultIfEmpty().Max();
    }

    /// <summary>The elements in order.</summary>
    public IReadOnlyList<HoconValue> Items { get; }

    internal override long Size { get; }

    internal override int Depth { get; }

    internal override string? PlainText => null;

    /// <inheritdoc/>
    public override string Describe() => "a list";
}
