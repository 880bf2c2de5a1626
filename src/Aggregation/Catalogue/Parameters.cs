namespace FedActors.Aggregation.Catalogue;

/// <summary>Presents the settings of a derived options type as settings of its base type.</summary>
internal sealed class Parameters<TBase, TOptions> where TOptions : TBase
{
    private readonly List<Parameter<TBase>> _all = [];

    public IReadOnlyList<Parameter<TBase>> All => _all;

    public Parameters<TBase, TOptions> Integer(string key, string initial, string meaning, Func<TOptions, int, TOptions> set) =>
        Add(key, ParameterKind.Integer, initial, meaning, [], (options, value) => set(options, (int)value));

    /// <summary>A whole number that only the user can know.</summary>
    public Parameters<TBase, TOptions> Required(string key, string meaning, Func<TOptions, int, TOptions> set)
    {
        Integer(key, "", meaning, set);
        _all[^1] = _all[^1] with { IsRequired = true };
        return this;
    }

    public Parameters<TBase, TOptions> Number(string key, string initial, string meaning, Func<TOptions, double, TOptions> set) =>
        Add(key, ParameterKind.Number, initial, meaning, [], (options, value) => set(options, Convert.ToDouble(value)));

    public Parameters<TBase, TOptions> Flag(string key, string initial, string meaning, Func<TOptions, bool, TOptions> set) =>
        Add(key, ParameterKind.Flag, initial, meaning, [], (options, value) => set(options, (bool)value));

    /// <summary>A word for each value; the first is the default.</summary>
    public Parameters<TBase, TOptions> Choice<TValue>(
        string key, string meaning, IReadOnlyList<(string Word, TValue Value)> choices, Func<TOptions, TValue, TOptions> set) =>
        Add(key, ParameterKind.Choice, choices[0].Word, meaning, [.. choices.Select(choice => choice.Word)],
            (options, word) => set(options, choices.First(choice => choice.Word == (string)word).Value));

    private Parameters<TBase, TOptions> Add(
        string key,
        ParameterKind kind,
        string initial,
        string meaning,
        IReadOnlyList<string> choices,
        Func<TOptions, object, TOptions> set)
    {
        _all.Add(new(key, kind, initial, meaning, choices, (options, value) => set((TOptions)options!, value)));
        return this;
    }
}
