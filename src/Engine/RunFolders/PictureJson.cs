using System.Text.Json;
using FedActors.Engine.Pictures;

namespace FedActors.Engine.RunFolders;

/// <summary>The picture of a round's updates as one JSON object.</summary>
internal static class PictureJson
{
    public static void Write(Utf8JsonWriter json, UpdatesPicture picture)
    {
        json.WriteStartObject();
        json.WriteString("run", picture.Run);
        json.WriteNumber("round", picture.Round);
        Write(json, "clients", picture.Clients, json.WriteNumberValue);
        Write(json, "hostile", picture.IsHostile, json.WriteBooleanValue);
        Write(json, "views", picture.Views, view => Write(json, view));
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">It is not what <see cref="Write(Utf8JsonWriter, UpdatesPicture)"/> writes.</exception>
    public static UpdatesPicture Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var picture = Read(document.RootElement);
            return picture.IsSound ? picture : throw new FormatException("has a picture whose numbers do not belong together");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException
            or OverflowException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static void Write(Utf8JsonWriter json, PictureView view)
    {
        json.WriteStartObject();
        json.WriteString("title", view.Title);
        Write(json, "x", view.Plane.X, json.WriteNumberValue);
        Write(json, "y", view.Plane.Y, json.WriteNumberValue);
        json.WriteNumber("share_x", view.Plane.ShareX);
        json.WriteNumber("share_y", view.Plane.ShareY);
        if (view.Neighbours is { } near)
        {
            json.WriteNumber("centre", near.Centre);
            Write(json, "cosines", near.Cosines, json.WriteNumberValue);
            Write(json, "nearest", near.Nearest, json.WriteNumberValue);
        }
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    private static UpdatesPicture Read(JsonElement json) => new(
        json.GetProperty("run").GetString() ?? "",
        json.GetProperty("round").GetInt32(),
        Items(json, "clients", item => item.GetInt32()),
        Items(json, "hostile", item => item.GetBoolean()),
        Items(json, "views", ReadView));

    private static PictureView ReadView(JsonElement json) => new(
        json.GetProperty("title").GetString() ?? "",
        new PrincipalPlane(
            Items(json, "x", item => item.GetDouble()),
            Items(json, "y", item => item.GetDouble()),
            json.GetProperty("share_x").GetDouble(),
            json.GetProperty("share_y").GetDouble()),
        json.TryGetProperty("centre", out var centre)
            ? new Neighbourhood(
                centre.GetInt32(),
                Items(json, "cosines", item => item.GetDouble()),
                Items(json, "nearest", item => item.GetInt32()))
            : null);

    private static T[] Items<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];
}
