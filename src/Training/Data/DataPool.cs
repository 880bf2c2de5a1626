using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary>A data set as published: training samples in one pool, to be split over clients, and held-out test samples.</summary>
/// <param name="Shape">The shape of one sample.</param>
/// <param name="Classes">Labels are 0 … Classes − 1.</param>
/// <param name="Train">The samples that clients may hold.</param>
/// <param name="Labels">The label of every training sample, available without reading its features.</param>
/// <param name="Test">The samples that no client sees.</param>
public sealed record DataPool(SampleShape Shape, int Classes, ISamples Train, IReadOnlyList<int> Labels, ISamples Test)
{
    /// <summary>Who made each training sample (a writer, a person), numbered from 0; null if unknown.</summary>
    public IReadOnlyList<int>? Owners { get; init; }

    /// <summary>What the data call their classes, in the order of labels; empty where a label says all.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>The natural federation of the data set, if it needs no lists of samples; else null.</summary>
    public IFederatedData? Natural { get; init; }

    /// <summary>The class as the data call it, else its number.</summary>
    public string NameOf(int label) => label < ClassNames.Count ? $"'{ClassNames[label]}'" : $"{label}";

    /// <summary>The federation in which every owner is a client.</summary>
    public IFederatedData ByOwner() => new SplitOptions().Build(this, default);

    /// <summary>A pool of only these training samples, with the same test set.</summary>
    public DataPool Only(int[] kept) => new(
        Shape, Classes, new Subset(Train, kept), Array.ConvertAll(kept, index => Labels[index]), Test)
    {
        Owners = Owners is { } owners ? Array.ConvertAll(kept, index => owners[index]) : null,
        ClassNames = ClassNames,
    };

    /// <summary>A pool whose test set is a random share of the training samples.</summary>
    public DataPool HoldOut(double share, RandomKey key)
    {
        var held = new bool[Labels.Count];
        var stream = key.With("hold out").Open();
        foreach (var index in stream.Choose((int)Math.Round(share * Labels.Count), Labels.Count)) held[index] = true;
        return Only(Indices.Where(held, false)) with { Test = new Subset(Train, Indices.Where(held, true)) };
    }
}
