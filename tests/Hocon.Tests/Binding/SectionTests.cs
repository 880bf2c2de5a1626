using FedActors.Hocon.Binding;

namespace FedActors.Hocon.Tests.Binding;

public class SectionTests
{
    private static readonly HoconOptions Tagged = new() { TaggedObjects = true };

    private enum Mode { Sync, Async }

    private static Section Read(string text) => Section.Of(Tree.Parse(text, Tagged));

    private static string Resolved(Section section) => HoconJson.Write(section.Resolved, indented: false);

    private static void Fails(string message, Action read) =>
        Assert.Equal(message, Assert.Throws<HoconException>(read).Message);

    [Fact]
    public void Values_are_read_by_kind()
    {
        var s = Read("i=10,w=10.0,q=\"12\",l=5000000000,d=1e-3,b=on,t=some words,n=7,u=2m,s=1.5 KiB");

        Assert.Equal((10, 10, 12, 5000000000), (s.Int("i"), s.Int("w"), s.Int("q"), s.Long("l")));
        Assert.Equal((1e-3, true, "some words", "7"), (s.Double("d"), s.Bool("b"), s.Text("t"), s.Text("n")));
        Assert.Equal((TimeSpan.FromMinutes(2), 1536), (s.Duration("u"), s.Bytes("s")));
        s.Done();
    }

    [Fact]
    public void Renamed_keys_and_words_give_the_new_name()
    {
        var s = Read("old = 1, view = blocks, gone = null, zzz = 2");

        Fails("a.conf:1:1: old: is now called new", () => s.Renamed("old", "new"));
        Fails("a.conf:1:17: view: blocks is now called layers", () => s.RenamedWord("view", "blocks", "layers"));
        s.Renamed("other", "new");
        s.RenamedWord("view", "layers", "tensors");
        s.RenamedWord("gone", "layers", "tensors");
        Fails("a.conf:1:38: zzz: unknown key (known: old, view, gone)", s.Done);
    }

    [Fact]
    public void Absent_and_null_keys_take_the_fallback()
    {
        var s = Read("x = null");

        Assert.Equal((3, 0.5, "t", true), (s.Int("x", 3), s.Double("y", 0.5), s.Text("z", "t"), s.Bool("b", true)));
        Assert.Equal((null, null, null), (s.OptionalInt("i"), s.OptionalDouble("d"), s.OptionalText("t")));
        Assert.Equal((TimeSpan.FromSeconds(1), 8), (s.Duration("u", TimeSpan.FromSeconds(1)), s.Bytes("m", 8)));
        Assert.False(s.Has("x"));
        Assert.Equal(
            """{"x":3,"y":0.5,"z":"t","b":true,"i":null,"d":null,"t":null,"u":"1 s","m":8}""",
            Resolved(s));
    }

    [Fact]
    public void Wrong_values_are_quoted_with_their_place()
    {
        var s = Read("""
            a {
              i = ten, f = 1.5, big = 5000000000
              d = high, b = maybe, t = [1], u = 5 parsecs, m = 5 feet
              o = 3
            }
            """).Child("a");

        Fails("a.conf:2:7: a.i: must be a whole number, found \"ten\"", () => s.Int("i"));
        Fails("a.conf:2:16: a.f: must be a whole number, found 1.5", () => s.Int("f"));
        Fails("a.conf:2:27: a.big: must be a whole number from -2147483648 to 2147483647, found 5000000000", () => s.Int("big"));
        Fails("a.conf:3:7: a.d: must be a number, found \"high\"", () => s.Double("d"));
        Fails("a.conf:3:17: a.b: must be true or false, found \"maybe\"", () => s.Bool("b"));
        Fails("a.conf:3:28: a.t: must be a string, found a list", () => s.Text("t"));
        Fails("a.conf:3:37: a.u: must be a duration such as 500 ms, 10 s, 2 m, 1 h or infinite, found \"5 parsecs\"",
            () => s.Duration("u"));
        Fails("a.conf:3:52: a.m: must be a size such as 512 B, 64 kB, 64 KiB, 10 MB or 1.5 GiB, found \"5 feet\"",
            () => s.Bytes("m"));
        Fails("a.conf:4:7: a.o: must be an object { … }, found 3", () => s.Child("o"));
        Fails("a.conf:4:7: a.o: must be a list [ … ], found 3", () => s.Ints("o"));
        Fails("a.conf:4:7: a.o: must be at least 4, found 3", () => s.Int("o", min: 4));
        Fails("a.conf:4:7: a.o: must be at most 2, found 3", () => s.Double("o", max: 2));
    }

    [Fact]
    public void Missing_keys_are_named_with_the_place_of_their_object()
    {
        var s = Read("x = 1\na {\n}\n");

        Fails("a.conf:2:3: a.n: is required, but missing", () => s.Child("a").Int("n"));
        Fails("a.conf:2:3: a.n: is required, but missing", () => s.Child("a").Text("n"));
        Fails("a.conf:2:3: a.n: is required, but missing", () => s.Child("a").Ints("n"));
        Fails("a.conf:2:3: a.n: is required, but missing", () => s.Child("a").Variant("n"));
        Fails("a.conf:1:1: b.c.n: is required, but missing", () => s.Child("b").Child("c").Double("n"));
    }

    [Fact]
    public void Lists_are_read_by_kind()
    {
        var s = Read("i=[1,2],d=[0.5,1],t=[a,b c],e=[],bad=[1,\n x]\nodd = [null]");

        Assert.Equal([1, 2], s.Ints("i"));
        Assert.Equal([0.5, 1], s.Doubles("d"));
        Assert.Equal(["a", "b c"], s.Texts("t"));
        Assert.Empty(s.Ints("e"));
        Assert.Equal([7], s.Ints("absent", [7]));
        Assert.True(s.IsList("i"));
        Assert.False(s.IsList("absent"));
        Fails("a.conf:3:8: odd[0]: must be a string, found null", () => s.Texts("odd"));
        Fails("a.conf:2:2: bad[1]: must be a whole number, found \"x\"", () => s.Ints("bad"));
        Assert.Equal("""{"i":[1,2],"d":[0.5,1],"t":["a","b c"],"e":[],"absent":[7]}""", Resolved(s));
    }

    [Fact]
    public void Words_stand_for_values()
    {
        var s = Read("mode = async, wrong = asinc, far = other");
        ReadOnlySpan<(string, Mode)> words = [("sync", Mode.Sync), ("async", Mode.Async)];

        Assert.Equal((Mode.Async, Mode.Sync), (s.Word<Mode>("mode", null, words), s.Word<Mode>("absent", Mode.Sync, words)));
        Fails("a.conf:1:23: wrong: must be sync or async, found \"asinc\", did you mean \"async\"?",
            () => s.Word<Mode>("wrong", null, ("sync", Mode.Sync), ("async", Mode.Async)));
        Fails("a.conf:1:36: far: must be sync or async, found \"other\"",
            () => s.Word<Mode>("far", null, ("sync", Mode.Sync), ("async", Mode.Async)));
        Assert.Equal("""{"mode":"async","absent":"sync","wrong":"asinc","far":"other"}""", Resolved(s));
    }

    [Fact]
    public void Unknown_keys_are_refused_with_the_nearest_known_one()
    {
        var s = Read("clients = 10\nronds = 5\nrule {\n  krum { g = 3, sise = 2 }\n}");
        s.Int("clients");
        s.Int("rounds", 1);
        var krum = s.Child("rule").Child("krum");
        krum.Int("f", 0);
        krum.Int("size", 0);

        Fails("a.conf:2:1: ronds: unknown key, did you mean \"rounds\"? (known: clients, rounds, rule)", s.Done);
        Fails("a.conf:4:10: rule.krum.g: unknown key (known: f, size)", krum.Done);
        krum.Int("g");
        Fails("a.conf:4:17: rule.krum.sise: unknown key, did you mean \"size\"? (known: f, size, g)", s.Child("rule").Done);
    }

    [Fact]
    public void Unknown_keys_are_found_in_sections_that_were_opened()
    {
        var s = Read("rules { a = krum { f = 1 }, b = average }, layers = [ conv { uot = 3 } ]");
        s.Variants("rules");
        s.VariantList("layers").Single().Section.Int("out", 1);

        Fails("a.conf:1:20: rules.a.krum.f: unknown key", s.Done);
        s.Child("rules").Child("a").Child("krum").Int("f");
        Fails("a.conf:1:62: layers[0].conv.uot: unknown key, did you mean \"out\"? (known: out)", s.Done);
    }

    [Fact]
    public void Children_are_in_file_order()
    {
        var s = Read("groups { slow { n = 1 }, gone = null, fast { n = 2 } }");

        Assert.Equal([("slow", 1), ("fast", 2)], s.Children("groups").Select(child => (child.Name, child.Section.Int("n"))));
        s.Done();
        Assert.Equal("""{"groups":{"slow":{"n":1},"fast":{"n":2}}}""", Resolved(s));
    }

    [Fact]
    public void Variants_are_words_and_objects()
    {
        var s = Read("""
            rules { plain = average, robust = krum { f = 3 }, long { krum { f = 4 } } }
            layers = [relu, {pool}, conv {out=2}]
            """);

        Assert.Equal(["average", "krum", "krum"], s.Variants("rules").Select(rule => rule.Variant.Name));
        Assert.Equal(["plain", "robust", "long"], s.Variants("rules").Select(rule => rule.Name));
        Assert.Equal([3, 4], s.Variants("rules").Skip(1).Select(rule => rule.Variant.Section.Int("f")));
        Assert.Equal("rules.robust.krum", s.Variants("rules")[1].Variant.Section.Path);
        Assert.Equal(["relu", "pool", "conv"], s.VariantList("layers").Select(layer => layer.Name));
        Assert.Equal(2, s.VariantList("layers")[2].Section.Int("out"));
        Assert.Equal("average", s.Variant("other", "average").Name);
        Assert.Empty(s.VariantList("none"));
        s.Done();
        Assert.Equal(
            """{"rules":{"plain":{"average":{}},"robust":{"krum":{"f":3}},"long":{"krum":{"f":4}}},"""
            + """ "layers":[{"relu":{}},{"pool":{}},{"conv":{"out":2}}],"other":{"average":{}},"none":[]}""".TrimStart(),
            Resolved(s));
    }

    [Fact]
    public void Wrong_variants_are_refused()
    {
        var s = Read("""
            rule = kurm { f = 1 }
            two { krum {}, average {} }
            none {}
            number = 3
            flat { krum = 3 }
            list = [x, [1]]
            """);

        var rule = s.Variant("rule");
        Assert.Equal("a.conf:1:8: rule: unknown kind \"kurm\", did you mean \"krum\"? (allowed: average, krum)",
            s.UnknownVariant(rule, ["average", "krum"]).Message);
        Assert.Equal("a.conf:6:9: list[0]: unknown kind \"x\" (allowed: relu)",
            s.UnknownVariant(Read("\n\n\n\n\nlist = [x]").VariantList("list")[0], ["relu"]).Message);
        Fails("a.conf:2:5: two: must name one kind, found several: krum, average", () => s.Variant("two"));
        Fails("a.conf:3:6: none: must name one kind, found none", () => s.Variant("none"));
        Fails("a.conf:4:10: number: must be the name of a kind, alone or with its settings, name { … }, found 3",
            () => s.Variant("number"));
        Fails("a.conf:5:15: flat.krum: must be an object { … }, found 3", () => s.Variant("flat"));
        Fails("a.conf:6:12: list[1]: must be the name of a kind, alone or with its settings, name { … }, found a list",
            () => s.VariantList("list"));
    }

    [Fact]
    public void Errors_of_the_caller_point_at_the_value()
    {
        var s = Read("a { f = 3 }");

        Assert.Equal("a.conf:1:9: a.f: must be less than n", s.Child("a").Error("f", "must be less than n").Message);
        Assert.Equal("a.conf:1:3: a.\"x y\": is odd", s.Child("a").Error("x y", "is odd").Message);
    }

    [Fact]
    public void Overrides_name_themselves_in_errors()
    {
        var file = Tree.Parse("rule.krum.f = 1");

        var s = Section.Of(file.Merge(HoconParser.ParseOverride("rule.krum.f=ten")));

        Fails("--set rule.krum.f=ten: rule.krum.f: must be a whole number, found \"ten\"",
            () => s.Child("rule").Child("krum").Int("f"));
        Assert.Equal("--set a=1,b=2: expected one setting path=value, found ',' after it",
            Assert.Throws<HoconException>(() => HoconParser.ParseOverride("a=1,b=2")).Message);
    }
}
