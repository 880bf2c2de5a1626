namespace FedActors.Engine.Reports.Markup;

/// <summary>The page's stylesheet, from <c>report.css</c>.</summary>
internal static class Stylesheet
{
    public static string Text { get; } = Resource.Read("report.css");
}
