using System.Collections;

namespace FedActors.Settings;

/// <summary>The kinds that can stand in one place of a configuration, such as all rules.</summary>
/// <typeparam name="T">The base of their options.</typeparam>
public sealed class Kinds<T>(IReadOnlyList<Kind<T>> all) : IReadOnlyList<Kind<T>>
{
    /// <inheritdoc/>
    public int Count => all.Count;

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names => [.. all.Select(kind => kind.Name)];

    /// <inheritdoc/>
    public Kind<T> this[int index] => all[index];

    /// <summary>The kind with this name or alias; null if there is none.</summary>
    public Kind<T>? Find(string name) => all.FirstOrDefault(kind => kind.IsCalled(name));

    /// <inheritdoc/>
    public IEnumerator<Kind<T>> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
