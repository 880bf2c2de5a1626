using FedActors.Hocon;

namespace FedActors.Engine.Sweeps.Axes;

/// <summary>A value of an axis in words, as short as a heading should be.</summary>
internal static class ValueText
{
    public static string Of(HoconValue value) => value switch
    {
        HoconObject { Count: 0 } => "{}",
        // A word before its settings names a kind.
        HoconObject { Count: 1 } kind when kind.Fields.First() is { Value: HoconObject settings } only =>
            settings.Count == 0 ? only.Key : $"{only.Key} {Fields(settings)}",
        HoconObject fields => Fields(fields),
        HoconArray { Items: [var only] } => Of(only),
        HoconArray list => string.Join(", ", list.Items.Select(Of)),
        _ => value.PlainText!,
    };

    private static string Fields(HoconObject fields) =>
        $"{{ {string.Join(", ", fields.Fields.Select(field => $"{field.Key} = {Of(field.Value)}"))} }}";
}
