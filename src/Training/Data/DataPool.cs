namespace FedActors.Training.Data;

/// <summary>A data set as it was published: training samples in one pool, to be split over clients, and held-out test samples.</summary>
/// <param name="Shape">The shape of one sample.</param>
/// <param name="Classes">Labels are 0 … Classes − 1.</param>
/// <param name="Train">What clients may hold.</param>
/// <param name="Labels">The label of every training sample, known without reading its features.</param>
/// <param name="Test">What no client sees.</param>
public sealed record DataPool(SampleShape Shape, int Classes, ISamples Train, IReadOnlyList<int> Labels, ISamples Test)
{
    /// <summary>Who made each training sample (a writer, a person), 0 … Owners' largest; null where nobody knows.</summary>
    public IReadOnlyList<int>? Owners { get; init; }

    /// <summary>The federation in which every owner is a client.</summary>
    public IFederatedData ByOwner() => new FederatedData(this, Indices.GroupedBy(Owners
        ?? throw new DataException("this data set does not say who made its samples, so it cannot be split by them")));
}
