namespace FedActors.Plugin;

/// <summary>One of everything that an assembly of one's own can add, written with the public interface alone.</summary>
public sealed class OwnKinds : IPlugin
{
    public Catalogue AddTo(Catalogue catalogue) => catalogue
        .With(AgreeingOptions.Described)
        .With(ShrinkOptions.Described, PairsOptions.Described)
        .With(SwapLabels.Described, Fade.Described, Echo.Described)
        .With(FirstFeature.Described)
        .With(RingsOptions.Described)
        .With(RoundRobinOptions.Described)
        .With(PlainLogisticOptions.Described)
        .With(SoftplusOptions.Described, ScaleOptions.Described)
        .With(SignOptions.Described);
}
