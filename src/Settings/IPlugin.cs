namespace FedActors;

/// <summary>
/// What an assembly of one's own adds to the things that configurations can name: <c>plugins = [My.dll]</c>. The class needs a
/// constructor without parameters.
/// </summary>
/// <example><code>
/// public sealed class MyPlugin : IPlugin
/// {
///     public Catalogue AddTo(Catalogue catalogue) => catalogue.With(MyRule.Described);
/// }
/// </code></example>
public interface IPlugin
{
    /// <summary>The same catalogue with more kinds.</summary>
    Catalogue AddTo(Catalogue catalogue);
}
