using System.Text.Json;

namespace FedActors.Engine.Tests.References;

/// <summary>Holds JSON against a schema like ours: types, bounds, words, objects, lists, choices, references.</summary>
internal sealed class SchemaReader(string schema)
{
    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>The path of the first value that does not fit; null if all do.</summary>
    public string? Refusal(string json) => Refusal(_root, JsonDocument.Parse(json).RootElement, "$");

    private string? Refusal(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Refusal(_root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]), value, path);
        if (schema.TryGetProperty("anyOf", out var choices))
            return choices.EnumerateArray().Any(choice => Refusal(choice, value, path) is null) ? null : path;
        if (schema.TryGetProperty("enum", out var words))
            return words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)) ? null : path;
        if (!HasType(schema.GetProperty("type"), value) || !IsWithin(schema, value)) return path;
        return value.ValueKind switch
        {
            JsonValueKind.Object => InObject(schema, value, path),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray()
                .Select((item, index) => Refusal(items, item, $"{path}[{index}]")).FirstOrDefault(each => each is not null),
            _ => null,
        };
    }

    private string? InObject(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out var required)
            && required.EnumerateArray().FirstOrDefault(key => !value.TryGetProperty(key.GetString()!, out _)) is
            { ValueKind: JsonValueKind.String } missing)
            return $"{path}.{missing}";
        if (schema.TryGetProperty("maxProperties", out var most)
            && value.EnumerateObject().Count() > most.GetInt32()) return path;
        foreach (var field in value.EnumerateObject())
        {
            var at = $"{path}.{field.Name}";
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(field.Name, out var property))
            {
                if (Refusal(property, field.Value, at) is { } refusal) return refusal;
            }
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                if (others.ValueKind == JsonValueKind.False) return at;
                if (others.ValueKind == JsonValueKind.Object && Refusal(others, field.Value, at) is { } refusal) return refusal;
            }
        }
        return null;
    }

    private static bool HasType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(each => HasType(each, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
            _ => value.ValueKind == JsonValueKind.Number,
        };

    private static bool IsWithin(JsonElement schema, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return !schema.TryGetProperty("pattern", out _) || value.GetString()!.EndsWith('%');
        if (value.ValueKind != JsonValueKind.Number) return true;
        var number = value.GetDouble();
        return !(schema.TryGetProperty("minimum", out var least) && number < least.GetDouble())
            && !(schema.TryGetProperty("exclusiveMinimum", out var above) && number <= above.GetDouble())
            && !(schema.TryGetProperty("maximum", out var most) && number > most.GetDouble())
            && !(schema.TryGetProperty("exclusiveMaximum", out var below) && number >= below.GetDouble());
    }
}
