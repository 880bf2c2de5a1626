using FedActors.Numerics.Optimisers;

namespace FedActors;

/// <summary>FedAdagrad (Reddi et al., arXiv 2003.00295): v ← v + d².</summary>
public sealed record FedAdagradOptions() : AdaptiveServerOptions(beta1: 0)
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ServerOptimiserOptions> Described { get; } = Describe(
        "fed-adagrad", "fedadagrad", "Steps get smaller where aggregates have been large: v ← v + d².", new FedAdagradOptions())
        .Done();

    /// <inheritdoc/>
    public override Kind<ServerOptimiserOptions> Descriptor => Described;

    private protected override AdaptiveStep StepOf(int number, double rate) =>
        new(Squares.Summed, Beta1, Beta2: 0, (float)Tau, (float)rate);
}
