using Akka.Configuration;

using FedActors.Hocon.Binding;

using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>Akka.NET's reader gives the same durations and sizes.</summary>
public class QuantityTests
{
    private static readonly FsCheck.Config Same =
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20, 11).WithQuietOnSuccess(true);

    [Fact]
    public void Durations() => Agree(
        "micro micros microsecond microseconds ms milli millis millisecond milliseconds s "
            + "second seconds m minute minutes h hour hours d day days",
        ["", ".5", ".2"],
        text => Assert.Equal(Akkas(text).GetTimeSpan("a"), Ours(text).Duration("a", null)));

    [Fact]
    public void Sizes() => Agree(
        "b B byte bytes kB kilobyte kilobytes K k Ki KiB kibibyte kibibytes MB megabytes M m Mi MiB mebibyte "
            + "GB gigabyte G g Gi GiB gibibytes TB terabytes T t Ti TiB tebibytes PB petabyte P p Pi PiB pebibyte",
        [""],
        text => Assert.Equal(Akkas(text).GetByteSize("a"), Ours(text).Bytes("a", null)));

    // The specification does not define durations below one tick, which is 100 ns.
    [Fact]
    public void Akka_rounds_nanoseconds_that_we_truncate()
    {
        Assert.Equal(TimeSpan.FromTicks(81), Akkas("8061 nanos").GetTimeSpan("a"));
        Assert.Equal(TimeSpan.FromTicks(80), Ours("8061 nanos").Duration("a", null));
    }

    [Fact]
    public void Akka_does_not_support_us() => Assert.Throws<FormatException>(() => Akkas("2 us").GetTimeSpan("a"));

    [Fact]
    public void Akka_does_not_support_fractional_sizes() =>
        Assert.Throws<FormatException>(() => Akkas("1.5 KiB").GetByteSize("a"));

    // At most 8,000, so that pebibytes fit.
    private static void Agree(string units, string[] fractions, Action<string> readers)
    {
        var texts = from number in Gen.Choose(0, 8000)
                    from fraction in Gen.Elements(fractions)
                    from space in Gen.Elements("", " ")
                    from unit in Gen.Elements(units.Split(' '))
                    select $"{number}{fraction}{space}{unit}";
        Prop.ForAll(texts.ToArbitrary(), readers).Check(Same);
    }

    private static Akka.Configuration.Config Akkas(string text) => ConfigurationFactory.ParseString($"a = {text}\n");

    private static Section Ours(string text) => Section.Of(Tree.Parse($"a = {text}"));
}
