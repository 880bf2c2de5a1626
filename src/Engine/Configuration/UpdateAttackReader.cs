using FedActors.Attacks.Gradients;
using FedActors.Attacks.Malformed;
using FedActors.Attacks.Noise;
using FedActors.Attacks.Riders;
using FedActors.Attacks.Scaling;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary>Attacks in which each hostile client corrupts its own update.</summary>
internal static class UpdateAttackReader
{
    public static Boost Boost(Section settings) => new() { Factor = settings.Double("factor", new Boost().Factor) };

    public static ModelReplacement ModelReplacement(Section settings) => new()
    {
        Factor = settings.Word<ReplacementFactor>(
            "factor",
            new ModelReplacement().Factor,
            ("participants", ReplacementFactor.Participants),
            ("per-hostile", ReplacementFactor.PerHostile),
            ("honest-per-hostile", ReplacementFactor.HonestPerHostile)),
        ServerRate = settings.Double("server-rate", new ModelReplacement().ServerRate),
    };

    public static TargetedScaling TargetedScaling(Section settings) =>
        new() { AddHonest = settings.Bool("add-honest", new TargetedScaling().AddHonest) };

    public static SignFlip SignFlip(Section settings) => new() { Factor = settings.Double("factor", new SignFlip().Factor) };

    public static GradientAscent GradientAscent(Section settings) =>
        new() { Merge = settings.Bool("merge", new GradientAscent().Merge) };

    public static Gaussian Gaussian(Section settings)
    {
        var fallback = new Gaussian();
        return new Gaussian
        {
            Mean = settings.Double("mean", fallback.Mean),
            Deviation = settings.Double("deviation", fallback.Deviation),
            LikeOwn = settings.Bool("like-own", fallback.LikeOwn),
        };
    }

    public static NonFinite NonFinite(Section settings) => new()
    {
        Value = settings.Word<NonFiniteValue>(
            "value",
            new NonFinite().Value,
            ("nan", NonFiniteValue.NaN),
            ("infinity", NonFiniteValue.Infinity),
            ("minus-infinity", NonFiniteValue.MinusInfinity)),
        Share = settings.Double("share", new NonFinite().Share),
    };

    public static WrongLength WrongLength(Section settings) =>
        new() { Length = settings.Int("length", new WrongLength().Length) };

    public static FreeRider FreeRider(Section settings) => new()
    {
        LastStep = settings.Bool("last-step", new FreeRider().LastStep),
        Noise = settings.Double("noise", new FreeRider().Noise),
    };

    public static StaleReplay StaleReplay(Section settings) => new() { Age = settings.Int("age", new StaleReplay().Age) };
}
