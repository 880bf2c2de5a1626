using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>The paper of a chart: its size, its axes and their grid, and what it tells those who do not see it.</summary>
internal sealed record Frame(string Id, string Title, string Description, double Width, double Height, Axis X, Axis Y)
{
    private const double Top = 10, Bottom = 40, Left = 50;

    /// <summary>Room to the right, for the names of lines.</summary>
    public double Right { get; init; } = 14;

    /// <summary>What the horizontal axis counts.</summary>
    public string XLabel { get; init; } = "round";

    public double PlotWidth => Width - Left - Right;

    public double PlotHeight => Height - Top - Bottom;

    public double PlotRight => Width - Right;

    public double Bottomline => Height - Bottom;

    public double XOf(double value) => Left + X.Place(value) * PlotWidth;

    public double YOf(double value) => Bottomline - Y.Place(value) * PlotHeight;

    public string Svg(string content, string className = "") => $"""
        <svg class="chart {className}" viewBox="0 0 {N(Width)} {N(Height)}" role="img" aria-labelledby="{Id}-t {Id}-d" xmlns="http://www.w3.org/2000/svg">
        <title id="{Id}-t">{Escape(Title)}</title>
        <desc id="{Id}-d">{Escape(Description)}</desc>
        {Each(Y.Ticks, YTick)}{Each(X.Ticks, XTick)}
        <text class="axis" x="{N(Left + PlotWidth / 2)}" y="{N(Height - 4)}" text-anchor="middle">{Escape(XLabel)}</text>
        {content}
        </svg>
        """;

    private string YTick((double Value, string Label) tick) => $"""
        <line class="grid" x1="{N(Left)}" x2="{N(PlotRight)}" y1="{N(YOf(tick.Value))}" y2="{N(YOf(tick.Value))}"/>
        <text x="{N(Left - 7)}" y="{N(YOf(tick.Value) + 4)}" text-anchor="end">{Escape(tick.Label)}</text>
        """;

    private string XTick((double Value, string Label) tick) => $"""
        <text x="{N(XOf(tick.Value))}" y="{N(Bottomline + 17)}" text-anchor="middle">{Escape(tick.Label)}</text>
        """;
}
