namespace FedActors.Hocon;

/// <summary>Where a value was written. Line and column count from 1; both are 0 if the source has no lines.</summary>
/// <param name="Source">The file's name, or a name in its place.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public sealed record Origin(string Source, int Line, int Column)
{
    /// <summary>Whether the source must not be quoted: see <see cref="IncludedFile.IsForeign"/>.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The form that editors and terminals recognise: <c>file.conf:12:7</c>.</summary>
    public override string ToString() => Line == 0 ? Quoting.Printable(Source) : $"{Quoting.Printable(Source)}:{Line}:{Column}";
}
