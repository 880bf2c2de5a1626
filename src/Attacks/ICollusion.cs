namespace FedActors;

/// <summary>An attack that the hostile participants of a group make together, when all updates of a round have arrived.</summary>
public interface ICollusion
{
    /// <summary>Whether each client changes its own honest update, which it must therefore train.</summary>
    bool StartsFromOwnUpdate => false;

    /// <summary>Overwrites the rows of the hostile participants.</summary>
    /// <exception cref="NotFiniteNumberException">
    /// A row that it learns from holds NaN or infinity, as the primitives of <see cref="AdversaryView.Math"/> report. It has
    /// written nothing yet; it is called again with only the finite rows.
    /// </exception>
    void Collude(AdversaryView adversary);
}
