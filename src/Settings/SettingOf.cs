using FedActors.Hocon.Binding;

namespace FedActors.Settings;

/// <summary>A setting of certain options, which it can read, write and check.</summary>
/// <typeparam name="T">The options.</typeparam>
public sealed class Setting<T> : Setting
{
    /// <summary>The same options with what a section says; the text is the path under which problems name them.</summary>
    public required Func<T, Section, Reading, string, T> Read { get; init; }

    /// <summary>The value as a configuration would give it; null if it would say nothing.</summary>
    public required Func<T, string?> Write { get; init; }

    /// <summary>The key under which it is written.</summary>
    public required string WrittenAs { get; init; }

    /// <summary>What is wrong with the value.</summary>
    public Func<T, IEnumerable<Problem>> Check { get; init; } = _ => [];
}
