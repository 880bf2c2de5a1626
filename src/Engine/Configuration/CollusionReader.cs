using FedActors.Attacks.Collusion;
using FedActors.Attacks.Fang;
using FedActors.Attacks.Moments;
using FedActors.Attacks.Search;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>Attacks that a group carries out together.</summary>
internal static class CollusionReader
{
    public static Alie Alie(Section settings) => new()
    {
        Z = settings.OptionalDouble("z"),
        Spread = settings.Word<Spread>("spread", new Alie().Spread, ("sample", Spread.Sample), ("population", Spread.Population)),
    };

    public static InnerProduct InnerProduct(Section settings) => new() { Tau = settings.Double("tau", new InnerProduct().Tau) };

    public static MinMax MinMax(Section settings) => new() { Bound = Bound.MinMax, Direction = DirectionOf(settings) };

    public static MinMax MinSum(Section settings) => new() { Bound = Bound.MinSum, Direction = DirectionOf(settings) };

    public static FangKrum FangKrum(Section settings) =>
        new() { Threshold = settings.Double("threshold", new FangKrum().Threshold) };

    public static FangTrimmedMean FangTrimmedMean(Section settings) =>
        new() { Factor = settings.Double("factor", new FangTrimmedMean().Factor) };

    public static Mimic Mimic(Section settings) => new() { Victim = settings.OptionalInt("victim") };

    public static Optimised Optimised(Section settings)
    {
        var fallback = new Optimised();
        return new Optimised
        {
            Family = settings.Word<OptimisedFamily>(
                "family", fallback.Family, ("alie", OptimisedFamily.Alie), ("inner-product", OptimisedFamily.InnerProduct)),
            Evaluations = settings.Int("evaluations", fallback.Evaluations),
            Start = settings.Double("start", fallback.Start),
            Step = settings.Double("step", fallback.Step),
            Ratio = settings.Double("ratio", fallback.Ratio),
        };
    }

    private static Direction DirectionOf(Section settings) => settings.Word<Direction>(
        "direction",
        new MinMax().Direction,
        ("inverse-deviation", Direction.InverseDeviation),
        ("inverse-unit", Direction.InverseUnit),
        ("inverse-sign", Direction.InverseSign));
}
