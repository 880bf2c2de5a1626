namespace FedActors.Hocon.Binding;

/// <summary>How a kind of value is read and written.</summary>
/// <param name="Read">Reads a value; returns what is wrong, or null.</param>
/// <param name="Write">Writes a value so that it reads the same again.</param>
internal sealed record ValueKind<T>(ValueKind<T>.Reader Read, Func<T, Origin, HoconValue> Write)
{
    public delegate string? Reader(HoconValue value, out T result);
}
