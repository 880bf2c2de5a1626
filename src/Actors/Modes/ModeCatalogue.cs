namespace FedActors.Actors.Modes;

/// <summary>All modes and what they name.</summary>
internal static class ModeCatalogue
{
    /// <summary>The same catalogue with all of them.</summary>
    public static Catalogue AddTo(Catalogue catalogue) => catalogue
        .With(SyncOptions.Described, SemiAsyncOptions.Described)
        .With(ConstantStalenessOptions.Described, PolynomialStalenessOptions.Described, HingeStalenessOptions.Described);
}
