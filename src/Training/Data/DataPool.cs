using FedActors.Numerics.Randomness;

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

    /// <summary>The federation that the data set is by nature, where it need not keep lists of samples; else null.</summary>
    public IFederatedData? Natural { get; init; }

    /// <summary>The federation in which every owner is a client.</summary>
    public IFederatedData ByOwner() => new SplitOptions().Build(this, default);

    /// <summary>The pool of some training samples alone, with the same test set.</summary>
    public DataPool Only(int[] kept) => new(Shape, Classes, new Subset(Train, kept), Array.ConvertAll(kept, index => Labels[index]), Test)
    {
        Owners = Owners is { } owners ? Array.ConvertAll(kept, index => owners[index]) : null,
    };

    /// <summary>The pool in which a random share of the training samples is the test set.</summary>
    public DataPool HoldOut(double share, RandomKey key)
    {
        var held = new bool[Labels.Count];
        var stream = key.With("hold out").Open();
        foreach (var index in stream.Choose((int)Math.Round(share * Labels.Count), Labels.Count)) held[index] = true;
        return Only(Indices.Where(held, false)) with { Test = new Subset(Train, Indices.Where(held, true)) };
    }
}
