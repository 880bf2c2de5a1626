namespace FedActors.Settings;

/// <summary>Options as a configuration would give them.</summary>
public static class Written
{
    /// <summary>A kind with its settings: <c>krum { f = 20 }</c>.</summary>
    /// <exception cref="NotSupportedException">Only code can make these options.</exception>
    public static string Kind<T>(T options) where T : IDescribed<T> => options.Descriptor is { } kind
        ? $"{kind.Name} {Section(kind, options)}"
        : throw new NotSupportedException($"no configuration can name {options}");

    /// <summary>The settings alone: <c>{ f = 20 }</c>.</summary>
    public static string Section<T>(Kind<T> kind, T options)
    {
        var text = string.Join(", ", kind.Write(options));
        return text.Length == 0 ? "{}" : $"{{ {text} }}";
    }
}
