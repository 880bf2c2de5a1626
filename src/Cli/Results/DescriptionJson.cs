using System.Text.Json;
using FedActors.Engine.Descriptions;

namespace FedActors.Cli.Results;

/// <summary>A description of data as one JSON object, for programs.</summary>
internal static class DescriptionJson
{
    public static void Write(TextWriter writer, DataDescription data) => JsonText.WriteLine(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("set", data.Set);
        WriteNumbers(json, "shape", [data.Shape.Channels, data.Shape.Height, data.Shape.Width]);
        json.WriteTexts("classes", data.ClassNames);
        json.WriteNumber("train", data.Labels.Sum());
        json.WriteNumber("test", data.TestSamples);
        json.WriteNumber("intra_label_similarity", data.Similarity);
        WriteNumbers(json, "labels", data.Labels);
        WriteNumbers(json, "client_sizes", data.Sizes);
        json.WriteStartArray("clients");
        foreach (var client in data.Clients) Write(json, client);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ClientDescription client)
    {
        json.WriteStartObject();
        json.WriteNumber("client", client.Client);
        json.WriteNumber("samples", client.Samples);
        WriteNumbers(json, "labels", client.Labels);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
