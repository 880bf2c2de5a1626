using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>The frame of a chart: its size, its axes with their grid, and its title and description for screen readers.</summary>
internal sealed record Frame(string Id, string Title, string Description, double Width, double Height, Axis X, Axis Y)
{
    private const double Top = 10, Bottom = 40, Left = 50;

    /// <summary>Space on the right, for the names of lines.</summary>
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
        <svg class="chart {className}" {Attributes(Id, Width, Height)}>
        <title id="{Id}-t">{Escape(Title)}</title>
        <desc id="{Id}-d">{Escape(Description)}</desc>
        {Each(Y.Ticks, YTick)}{Each(X.Ticks, XTick)}
        <text class="axis" x="{N(Left + PlotWidth / 2)}" y="{N(Height - 4)}" text-anchor="middle">{Escape(XLabel)}</text>
        {content}
        </svg>
        """;

    /// <summary>The size of a chart and, for screen readers, the ids of its title and description.</summary>
    public static string Attributes(string id, double width, double height) => $"""
        viewBox="0 0 {N(width)} {N(height)}" role="img" aria-labelledby="{id}-t {id}-d" xmlns="http://www.w3.org/2000/svg"
        """;

    private string YTick((double Value, string Label) tick) => $"""
        <line class="grid" x1="{N(Left)}" x2="{N(PlotRight)}" y1="{N(YOf(tick.Value))}" y2="{N(YOf(tick.Value))}"/>
        <text x="{N(Left - 7)}" y="{N(YOf(tick.Value) + 4)}" text-anchor="end">{Escape(tick.Label)}</text>
        """;

    private string XTick((double Value, string Label) tick) => $"""
        <text x="{N(XOf(tick.Value))}" y="{N(Bottomline + 17)}" text-anchor="middle">{Escape(tick.Label)}</text>
        """;
}
