using System.Text.Json;

namespace FedActors.Engine.Sweeps.Folders;

/// <summary>Writes and reads <c>sweep.json</c>: what the sweep is, and its cells, whose results stand in their folders.</summary>
internal static class SweepJson
{
    public static void Write(Utf8JsonWriter json, SweepContent content, bool hasEnded)
    {
        json.WriteStartObject();
        json.WriteString("name", content.Name);
        json.WriteString("protocol", content.Protocol);
        json.WriteStartArray("axes");
        foreach (var axis in content.Axes) Write(json, axis);
        json.WriteEndArray();
        json.WriteStartObject("rules");
        foreach (var (name, words) in content.Rules) json.WriteString(name, words);
        json.WriteEndObject();
        json.WriteBoolean("ended", hasEnded);
        json.WriteString("fingerprint", content.Fingerprint);
        json.WriteNumber("cpu_s", content.ProcessorTime.TotalSeconds);
        json.WriteStartArray("cells");
        foreach (var cell in content.Cells) Write(json, cell);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The sweep, its cells without their results.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static SweepContent Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Checked(Read(document.RootElement));
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
                or OverflowException or ArgumentException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static SweepContent Read(JsonElement json) => new()
    {
        Name = json.GetProperty("name").GetString() ?? "",
        Protocol = json.GetProperty("protocol").GetString() ?? "",
        Axes =
        [
            .. json.GetProperty("axes").EnumerateArray()
                .Select(axis => new SweepAxis(axis.GetProperty("name").GetString() ?? "", Texts(axis.GetProperty("values")))),
        ],
        Rules = [.. json.GetProperty("rules").EnumerateObject().Select(rule => (rule.Name, rule.Value.GetString() ?? ""))],
        ProcessorTime = TimeSpan.FromSeconds(json.GetProperty("cpu_s").GetDouble()),
        Cells = [.. json.GetProperty("cells").EnumerateArray().Select(Cell)],
    };

    private static SweepContent Checked(SweepContent content)
    {
        if (content.Rules.Count == 0) throw new FormatException("there are no rules");
        foreach (var cell in content.Cells)
            if (cell.Labels.Count != content.Axes.Count
                || content.Axes.Zip(cell.Labels).Any(one => !one.First.Labels.Contains(one.Second)))
                throw new FormatException($"cell {cell.Id} has values that are on no axis");
        return content;
    }

    private static CellResult Cell(JsonElement json)
    {
        var id = json.GetProperty("id").GetString() ?? "";
        if (!id.All(char.IsAsciiHexDigitLower)) throw new FormatException($"a cell has the id {id}");
        return new(id, Texts(json.GetProperty("values")), json.GetProperty("seed").GetUInt64())
        {
            Rounds = json.GetProperty("rounds").GetInt32(),
            State = Enum.Parse<CellState>(json.GetProperty("state").GetString() ?? "", ignoreCase: true),
            Why = json.GetProperty("why").GetString(),
        };
    }

    private static void Write(Utf8JsonWriter json, SweepAxis axis)
    {
        json.WriteStartObject();
        json.WriteString("name", axis.Name);
        Write(json, axis.Labels);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CellResult cell)
    {
        json.WriteStartObject();
        json.WriteString("id", cell.Id);
        Write(json, cell.Labels);
        json.WriteNumber("seed", cell.Seed);
        json.WriteNumber("rounds", cell.Rounds);
        json.WriteString("state", StateText.Of(cell.State));
        json.WriteString("why", cell.Why);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        json.WriteStartArray("values");
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string[] Texts(JsonElement json) => [.. json.EnumerateArray().Select(text => text.GetString() ?? "")];
}
