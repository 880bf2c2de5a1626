namespace FedActors.Engine.Pictures;

/// <summary>The updates of a round, or the features that a rule compares, as points of a plane and as directions.</summary>
/// <param name="Title">What these are.</param>
/// <param name="Plane">The two leading principal components.</param>
/// <param name="Neighbours">The nearest by cosine similarity to a typical honest update; null if none was honest.</param>
internal sealed record PictureView(string Title, PrincipalPlane Plane, Neighbourhood? Neighbours)
{
    /// <summary>Whether it is about so many updates, and all its numbers are finite.</summary>
    public bool IsSound(int count) =>
        Plane.X.Count == count && Plane.Y.Count == count
        && Plane.X.Concat(Plane.Y).Append(Plane.ShareX).Append(Plane.ShareY).All(double.IsFinite)
        && (Neighbours is not { } near
            || (near.Cosines.Count == count && near.Cosines.All(double.IsFinite)
                && near.Nearest.Append(near.Centre).All(row => row >= 0 && row < count)));
}
