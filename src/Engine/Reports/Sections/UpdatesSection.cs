using System.Globalization;
using FedActors.Engine.Pictures;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The updates of single rounds: where they lie, and whose neighbours are hostile.</summary>
internal static class UpdatesSection
{
    private const string Explanation = """
        <p>On the left, every update is a point of the plane of the two leading principal components. On the right, it is an
        arrow: the angle between it and a typical honest update (pointing right) is their true angle, honest ones turned
        upwards, hostile (Byzantine) ones downwards. The nearest by cosine similarity are drawn strong, the others faint.</p>
        """;

    public static string Markup(IReadOnlyList<UpdatesPicture> pictures) => pictures.Count == 0 ? "" : $"""
        <section id="updates">
        <h2>Updates of single rounds</h2>
        {Explanation}
        {PlaneChart.Legend}
        {Each(pictures.Index(), Rows)}
        </section>
        """;

    private static string Rows((int Number, UpdatesPicture Picture) item) => $"""
        <h3>{Escape(item.Picture.Run)}, round {item.Picture.Round}</h3>
        {Each(item.Picture.Views.Index(), view => Row($"updates-{item.Number}-{view.Index}", item.Picture, view.Item))}
        """;

    private static string Row(string id, UpdatesPicture picture, PictureView view) => $"""
        <p class="note">{Escape(view.Title)}{Near(picture, view.Neighbours)}</p>
        <div class="pair">{PlaneChart.Svg(id, picture, view)}{NeighboursChart.Svg(id, picture, view.Neighbours)}</div>
        """;

    private static string Near(UpdatesPicture picture, Neighbourhood? near) => near is null ? "" :
        $": of the {near.Nearest.Count} nearest to client {picture.Clients[near.Centre]}, "
        + $"{near.Nearest.Count(row => picture.IsHostile[row])} are hostile; their cosines sum to "
        + $"{near.Density.ToString("0.00", CultureInfo.InvariantCulture)}";
}
