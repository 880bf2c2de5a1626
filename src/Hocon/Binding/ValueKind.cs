namespace FedActors.Hocon.Binding;

/// <summary>How a kind of value is read and written.</summary>
/// <param name="Read">Reads a value; returns the problem, or null.</param>
/// <param name="Write">Writes a value so that reading it gives the same value.</param>
internal sealed record ValueKind<T>(ValueKind<T>.Reader Read, Func<T, Origin, HoconValue> Write)
{
    public delegate string? Reader(HoconValue value, out T result);
}
