using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FedActors.Engine.Experiments;
using FedActors.Settings;

namespace FedActors.Engine.References;

/// <summary>
/// The JSON schema (draft 2020-12) of experiments: editors check and complete JSON and, with an extension, HOCON by it.
/// </summary>
internal sealed class ReferenceSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Catalogue _catalogue;

    private ReferenceSchema(Catalogue catalogue) => _catalogue = catalogue;

    /// <summary>The schema for a catalogue.</summary>
    public static string Of(Catalogue catalogue) => new ReferenceSchema(catalogue).Text();

    private string Text()
    {
        var schema = Object(ExperimentSettings.Described.Settings, []);
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        schema["title"] = "FedActors experiment";
        // Other ways to write the same.
        var properties = schema["properties"]!.AsObject();
        properties["attack"] = Object(AttackGroup.Described.Settings, []);
        properties["rules"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Several rules, by names of your own.",
            ["additionalProperties"] = properties["rule"]!.DeepClone(),
        };
        schema["$defs"] = Definitions();
        return schema.ToJsonString(Readable) + "\n";
    }

    private JsonObject Definitions()
    {
        var definitions = new JsonObject();
        var open = new Queue<Type>(FamiliesIn(ExperimentSettings.Described.Settings));
        while (open.TryDequeue(out var family))
        {
            if (definitions.ContainsKey(family.Name)) continue;
            var kinds = _catalogue.Of(family);
            definitions[family.Name] = Family(kinds);
            foreach (var next in kinds.SelectMany(kind => FamiliesIn(kind.Settings))) open.Enqueue(next);
        }
        return definitions;
    }

    private static IEnumerable<Type> FamiliesIn(IEnumerable<Setting> settings) => settings.SelectMany(
        setting => FamiliesIn(setting.Inner).Concat(setting.Family is { } family ? [family] : []));

    /// <summary>A bare name, or an object with the name as its only key.</summary>
    private JsonObject Family(IReadOnlyList<Kind> kinds)
    {
        var bare = kinds.Where(kind => !kind.Settings.Any(MustStand)).SelectMany(Names);
        var objects = new JsonObject();
        foreach (var kind in kinds)
            foreach (var name in Names(kind))
                objects[name] = Object(kind.Settings, [new("description", ReferenceText.Plain(kind.Summary))]);
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = Array(bare) },
                new JsonObject
                {
                    ["type"] = "object",
                    ["minProperties"] = 1,
                    ["maxProperties"] = 1,
                    ["properties"] = objects,
                    ["additionalProperties"] = false,
                }),
        };
    }

    private JsonObject Object(IReadOnlyList<Setting> settings, IEnumerable<KeyValuePair<string, JsonNode?>> facts)
    {
        var properties = new JsonObject();
        foreach (var setting in settings) properties[setting.Key] = Property(setting);
        foreach (var kind in settings.Where(setting => setting.MayStandAlone).SelectMany(list => _catalogue.Of(list.Family!)))
            properties.TryAdd(kind.Name, Object(kind.Settings, []));
        var required = settings.Where(MustStand).Select(setting => setting.Key).ToList();
        var schema = new JsonObject(facts) { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) schema["required"] = Array(required);
        // Settings of the chosen kind stand beside its name.
        schema["additionalProperties"] = settings.Any(setting => setting.SettingsStandBeside);
        return schema;
    }

    private JsonObject Property(Setting setting)
    {
        var property = setting.IsRequired ? Value(setting) : OrNull(Value(setting));
        property["description"] = ReferenceText.Plain(setting.Meaning);
        return property;
    }

    /// <summary>The same, or null, which counts as absent.</summary>
    private static JsonObject OrNull(JsonObject value)
    {
        var nothing = new JsonObject { ["type"] = "null" };
        if (value["anyOf"] is not JsonArray choices) return new JsonObject { ["anyOf"] = new JsonArray(value, nothing) };
        choices.Add((JsonNode)nothing);
        return value;
    }

    // A stage may take its count from the rule that it is part of, which no schema can tell.
    private static bool MustStand(Setting setting) => setting.IsRequired && setting.Kind != SettingKind.Count;

    private JsonObject Value(Setting setting) => setting.Kind switch
    {
        SettingKind.WholeNumber => Bounded(setting, "integer"),
        SettingKind.Number => new JsonObject { ["anyOf"] = new JsonArray(Bounded(setting, "number"), Share()) },
        SettingKind.Count => new JsonObject { ["anyOf"] = new JsonArray(Bounded(setting, "integer"), Share()) },
        SettingKind.Flag => new JsonObject { ["type"] = "boolean" },
        SettingKind.Word when setting.MayBeList => new JsonObject
        {
            ["anyOf"] = new JsonArray(Words(setting), List(new JsonObject { ["type"] = "integer" })),
        },
        SettingKind.Word => Words(setting),
        SettingKind.Duration or SettingKind.Size => new JsonObject { ["type"] = new JsonArray("number", "string") },
        SettingKind.WholeNumbers => List(new JsonObject { ["type"] = "integer" }),
        SettingKind.Texts => List(new JsonObject { ["type"] = "string" }),
        SettingKind.Section => Object(setting.Inner, []),
        SettingKind.Named => new JsonObject { ["type"] = "object", ["additionalProperties"] = Object(setting.Inner, []) },
        SettingKind.Kind when setting.SettingsStandBeside => new JsonObject { ["type"] = "string" },
        SettingKind.Kind => Reference(setting),
        SettingKind.Kinds => List(Reference(setting)),
        SettingKind.Foreign => new JsonObject { ["type"] = "object" },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Bounded(Setting setting, string type)
    {
        var number = new JsonObject { ["type"] = type };
        if (setting.Bounds is not { } bounds) return number;
        if (double.IsFinite(bounds.Least)) number[bounds.ExcludesLeast ? "exclusiveMinimum" : "minimum"] = bounds.Least;
        if (double.IsFinite(bounds.Most)) number[bounds.ExcludesMost ? "exclusiveMaximum" : "maximum"] = bounds.Most;
        return number;
    }

    // In JSON, true and false are no strings.
    private static JsonObject Words(Setting setting) => new()
    {
        ["enum"] = new JsonArray(
        [
            .. Array(setting.Words).Select(word => word!.DeepClone()),
            .. setting.Words.Where(word => bool.TryParse(word, out _)).Select(word => JsonValue.Create(bool.Parse(word))),
        ]),
    };

    private static JsonObject Share() => new() { ["type"] = "string", ["pattern"] = "%$" };

    private static JsonObject Reference(Setting setting) => new() { ["$ref"] = $"#/$defs/{setting.Family!.Name}" };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonArray Array(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    private static IEnumerable<string> Names(Kind kind) => kind.Aliases.Prepend(kind.Name);
}
