using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>What a reader needs to cite the sweep and to compare a repetition with it.</summary>
internal static class SweepCard
{
    public static string Markup(SweepContent content) => $"""
        <section id="card">
        <h2>Card</h2>
        <div class="card"><dl class="keys">
        <dt>Protocol</dt><dd>{Escape(content.Protocol)}</dd>
        {Each(content.Rules, rule => $"<dt>{Escape(rule.Name)}</dt><dd>{Escape(rule.Words)}</dd>")}
        <dt>Fingerprint</dt><dd><code>{content.Fingerprint}</code></dd>
        <dt>Cost</dt><dd>{Cost.InWords(content.ProcessorTime)}</dd>
        </dl></div>
        <p class="note">The fingerprint is the SHA-256 over the last models of all cells; the same sweep has the same.</p>
        </section>
        """;
}
