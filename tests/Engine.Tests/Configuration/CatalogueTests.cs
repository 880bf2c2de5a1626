using System.Reflection;
using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Settings;

namespace FedActors.Engine.Tests.Configuration;

/// <summary>What holds for everything that configurations can name.</summary>
public sealed class CatalogueTests
{
    private static readonly Dictionary<string, IFamily> Families = new IFamily[]
    {
        new Family<RuleOptions>(), new Family<PrepareOptions>(), new Family<AttackOptions>(), new Family<Trigger>(),
        new Family<IDataSource>(), new Family<PartitionOptions>(), new Family<ModelOptions>(), new Family<LayerOptions>(),
        new Family<OptimiserOptions>(), new Family<ServerOptimiserOptions>(), new Family<ClockOptions>(),
    }.ToDictionary(family => family.Name);

    public static TheoryData<string> Names => [.. Families.Keys];

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var family in Families.Values)
                foreach (var kind in family.Kinds) all.Add(family.Name, kind.Name);
            return all;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_kind_of_options_is_in_the_catalogue(string family) => Families[family].AssertComplete();

    [Theory, MemberData(nameof(Names))]
    public void Names_and_aliases_are_unique(string family)
    {
        string[] names = [.. Families[family].Kinds.SelectMany(kind => kind.Aliases.Prepend(kind.Name))];

        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct().Order(), names.Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_written_is_read_back_the_same(string family, string kind) => Families[family].AssertRoundTrip(kind);

    [Theory, MemberData(nameof(Kinds))]
    public void A_default_that_lists_print_is_the_real_one(string family, string kind) =>
        Families[family].AssertDefaults(kind);

    [Theory, MemberData(nameof(Kinds))]
    public void Every_word_can_be_chosen_and_a_wrong_one_is_refused(string family, string kind) =>
        Families[family].AssertWords(kind);

    [Theory, MemberData(nameof(Kinds))]
    public void A_setting_changes_what_it_says_and_nothing_else(string family, string kind) =>
        Families[family].AssertSettingsAreApart(kind);

    [Theory, MemberData(nameof(Kinds))]
    public void Numbers_out_of_bounds_are_refused(string family, string kind) => Families[family].AssertBounds(kind);

    [Theory, MemberData(nameof(Kinds))]
    public void Everything_has_a_meaning(string family, string kind)
    {
        var described = Families[family].Kinds.Single(each => each.Name == kind);

        Assert.NotEmpty(described.Summary);
        Assert.All(described.Settings, setting => Assert.NotEmpty(setting.Meaning));
        Assert.Distinct(described.Settings.Select(setting => setting.Key));
    }

    [Fact]
    public void A_name_that_is_taken_is_refused() =>
        Assert.Throws<ArgumentException>(() => BuiltIn.Catalogue.With(BuiltIn.Catalogue.Of<RuleOptions>()[0]));

    private interface IFamily
    {
        string Name { get; }

        IReadOnlyList<Kind> Kinds { get; }

        void AssertComplete();

        void AssertRoundTrip(string kind);

        void AssertDefaults(string kind);

        void AssertWords(string kind);

        void AssertBounds(string kind);

        void AssertSettingsAreApart(string kind);
    }

    private sealed class Family<T> : IFamily where T : IDescribed<T>
    {
        public string Name => typeof(T).Name;

        public IReadOnlyList<Kind> Kinds => [.. BuiltIn.Catalogue.Of<T>()];

        public void AssertComplete()
        {
            var types = typeof(T).Assembly.GetTypes().Where(
                type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract && type.IsPublic && type != typeof(PartitionedData));
            var described = BuiltIn.Catalogue.Of<T>().Select(kind => kind.Defaults!.GetType()).ToHashSet();
            Assert.All(types, type => Assert.Contains(type, described));
            Assert.All(BuiltIn.Catalogue.Of<T>(), kind => Assert.Same(kind, kind.Defaults.Descriptor));
            Assert.All(BuiltIn.Catalogue.Of<T>(), kind => AssertEverySettingIsDescribed(kind, kind.Defaults!.GetType()));
        }

        public void AssertRoundTrip(string kind)
        {
            var options = WithRequired(kind);
            Assert.Equal(Settings.Written.Kind(options), Settings.Written.Kind(Read(Settings.Written.Kind(options))));
        }

        public void AssertDefaults(string kind)
        {
            var options = WithRequired(kind);
            var shown = Find(kind).Settings.Where(setting => setting.Default.Length > 0 && !setting.Default.Contains('…'));
            foreach (var setting in shown)
            {
                var read = Read($"{kind} {{ {Required(kind)}, {setting.Key} = {setting.Default} }}");
                Assert.Equal(Settings.Written.Kind(options), Settings.Written.Kind(read));
            }
        }

        public void AssertWords(string kind)
        {
            foreach (var setting in Find(kind).Settings.Where(setting => setting.Kind == SettingKind.Word))
            {
                Assert.All(setting.Words, word =>
                {
                    var read = Read($"{kind} {{ {Required(kind)}, {setting.Key} = {word} }}");
                    var written = Settings.Written.Kind(read);
                    // Settings that came later leave their default unsaid.
                    if (word != setting.Default || written.Contains($" {setting.Key} = ", StringComparison.Ordinal))
                        Assert.Contains($"{setting.Key} = {word}", written);
                });
                Assert.Contains(setting.Key, Refused($"{kind} {{ {Required(kind)}, {setting.Key} = no-such-word }}"));
            }
        }

        public void AssertBounds(string kind)
        {
            var bounded = Find(kind).Settings.Where(
                setting => setting.Bounds is not null && setting.Kind != SettingKind.Size);
            foreach (var setting in bounded)
                foreach (var wrong in Outside(setting.Bounds!))
                {
                    var options = Read($"{kind} {{ {Required(kind)}, {setting.Key} = {wrong:R} }}");
                    Assert.Contains(Find(kind).Check(options), problem => problem.Key == setting.Key);
                }
        }

        public void AssertSettingsAreApart(string kind)
        {
            var described = Find(kind);
            var before = described.Write(WithRequired(kind)).ToList();
            foreach (var setting in described.Settings)
            {
                if (Another(setting) is not { } value) continue;
                var after = described.Write(Read($"{kind} {{ {Required(kind)}, {setting.Key} = {value} }}")).ToList();
                var changed = Assert.Single(after.Except(before));
                Assert.Equal($"{setting.Key} = {value}", changed);
                Assert.All(before.Except(after), line => Assert.StartsWith($"{setting.Key} = ", line));
            }
        }

        /// <summary>A value that is neither the default nor 3, which required settings have here.</summary>
        private static string? Another(Setting setting) => setting.Kind switch
        {
            SettingKind.WholeNumber or SettingKind.Count => "77",
            SettingKind.Number => "0.375",
            SettingKind.Flag => setting.Default == "true" ? "false" : "true",
            SettingKind.Word => setting.Words.First(word => word != setting.Default),
            SettingKind.Text => setting.Key == "separator" ? "x" : "other",
            SettingKind.Duration => "77 s",
            SettingKind.Size => "77kB",
            SettingKind.WholeNumbers => "[7, 7]",
            SettingKind.Texts => "[\"7 -> 8\"]",
            _ => null,
        };

        private static IEnumerable<double> Outside(Bounds bounds)
        {
            if (double.IsFinite(bounds.Least)) yield return bounds.ExcludesLeast ? bounds.Least : bounds.Least - 1;
            if (double.IsFinite(bounds.Most)) yield return bounds.ExcludesMost ? bounds.Most : bounds.Most + 1;
        }

        private static Kind<T> Find(string name) => BuiltIn.Catalogue.Of<T>().Find(name)!;

        private static string Required(string kind)
        {
            var required = Find(kind).Settings.Where(setting => setting.IsRequired).Select(setting => $"{setting.Key} = 3");
            return string.Join(", ", required.Prepend("n = null"));
        }

        private static T WithRequired(string kind) => Read($"{kind} {{ {Required(kind)} }}");

        private static T Read(string text)
        {
            var (options, mistakes) = TryRead(text);
            Assert.Empty(mistakes);
            return options;
        }

        private static string Refused(string text) => Assert.Single(TryRead(text).Mistakes).Message;

        private static (T Options, IReadOnlyList<HoconException> Mistakes) TryRead(string text)
        {
            var document = Section.Of(HoconParser.Parse($"it = {text}", "text", new HoconOptions { TaggedObjects = true }));
            var reading = new Reading(BuiltIn.Catalogue);
            var options = reading.Read<T>(document, document.Variant("it"), "it");
            return (options, reading.Mistakes);
        }

        // Whatever code can set, configurations can; the rest is noted here with the reason.
        private static void AssertEverySettingIsDescribed(Kind kind, Type type)
        {
            string[] byName = ["Bound", "Decoupled"];
            string[] codeOnly = ["Start"];
            var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Count(property => property.CanWrite && !byName.Contains(property.Name)
                    && !(type.Name == "CenteredClippingOptions" && codeOnly.Contains(property.Name)));
            Assert.True(
                settable == kind.Settings.Count, $"{type.Name} has {settable} settings, {kind.Settings.Count} are described");
        }
    }
}
