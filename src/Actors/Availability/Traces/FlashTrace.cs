using System.Text.Json;
using FedActors.Numerics.Files;
using FedActors.Settings;

namespace FedActors.Actors.Availability.Traces;

/// <summary>
/// FLASH's <c>state_traces.json</c>: for each device a text of lines, each a time and a state. A trace repeats when its last line
/// has come. All keep the time of day: the clock starts at the midnight before the first line of the file.
/// </summary>
internal static class FlashTrace
{
    public static IReadOnlyList<Timeline> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(RegularFile.Bytes(path));
            return Read(path, json.RootElement);
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            throw new DataFileException(path, $"is not one of FLASH's files: {cause.Message}", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {cause.Message}", cause);
        }
    }

    private static IReadOnlyList<Timeline> Read(string path, JsonElement devices)
    {
        if (devices.ValueKind != JsonValueKind.Object) throw new DataFileException(path, "is not an object of devices");
        var names = new HashSet<string>();
        var histories = new List<FlashHistory>();
        foreach (var device in devices.EnumerateObject())
        {
            if (!names.Add(device.Name)) throw new DataFileException(path, $"device {Printable.Quote(device.Name)} comes twice");
            histories.Add(History(path, device));
        }
        var midnight = histories.Select(history => history.First).DefaultIfEmpty().Min().Date;
        return [.. histories.Select(history => history.Timeline(midnight))];
    }

    private static FlashHistory History(string path, JsonProperty device)
    {
        if (device.Value.ValueKind != JsonValueKind.Object || !device.Value.TryGetProperty("messages", out var messages)
            || messages.ValueKind != JsonValueKind.String)
            throw new DataFileException(path, $"device {Printable.Quote(device.Name)} has no messages");
        return new FlashHistory(
            messages.GetString()!.Split('\n'),
            problem => new DataFileException(path, $"device {Printable.Quote(device.Name)} {problem}"));
    }
}
