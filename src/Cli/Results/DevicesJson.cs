using System.Text.Json;
using FedActors.Engine.Descriptions;

namespace FedActors.Cli.Results;

/// <summary>A description of devices as one JSON object, for programs.</summary>
internal static class DevicesJson
{
    public static void Write(TextWriter writer, DeviceDescription devices) => JsonText.WriteLine(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("clients", devices.Clients);
        json.WriteStartArray("classes");
        foreach (var (name, clients) in devices.Classes)
        {
            json.WriteStartObject();
            if (name.Length > 0) json.WriteString("name", name);
            else json.WriteNull("name");
            json.WriteNumber("clients", clients);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("distributions");
        foreach (var one in devices.Distributions) Write(json, one);
        json.WriteEndArray();
        json.WriteStartArray("available_by_hour");
        foreach (var share in devices.Day) json.WriteNumberValue(share);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Distribution one)
    {
        json.WriteStartObject();
        json.WriteString("name", one.Name);
        json.WriteString("unit", one.Measure switch
        {
            Measure.Seconds => "s",
            Measure.SamplesPerSecond => "samples/s",
            Measure.BytesPerSecond => "bytes/s",
            _ => "share",
        });
        json.WriteNumber("least", one.Least);
        foreach (var share in DeviceRows.Quantiles) json.WriteNumber($"p{100 * share:0}", one.Quantile(share));
        json.WriteNumber("most", one.Most);
        json.WriteTexts("twin_of", one.Settings);
        if (one.Settings.Count > 0)
        {
            json.WriteNumber("twin_median", one.Twin().Median);
            json.WriteNumber("twin_sigma", one.Twin().Sigma);
        }
        json.WriteEndObject();
    }
}
