using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The configuration with which the run can be reproduced.</summary>
internal static class ConfigurationSection
{
    public static string Markup(string configuration) => $"""
        <section id="configuration">
        <h2>Configuration</h2>
        <details>
        <summary>The resolved configuration, every default included</summary>
        <pre>{Escape(configuration)}</pre>
        </details>
        </section>
        """;
}
