namespace FedActors.Attacks;

/// <summary>An attack that the hostile participants of a group make together, when the updates of a round are in.</summary>
public interface ICollusion
{
    /// <summary>Overwrites the rows of the hostile participants.</summary>
    /// <exception cref="NotFiniteNumberException">
    /// A row that it learns from holds NaN or infinity, as the primitives of <see cref="AdversaryView.Math"/> say where they meet them. It has
    /// written nothing yet; it is called again, and then sees only rows that are finite.
    /// </exception>
    void Collude(AdversaryView adversary);
}
