using FedActors.Training.Data.Describe;

namespace FedActors.Engine.Verdicts;

/// <summary>What a verdict must know about the test set.</summary>
/// <param name="Samples">How many samples it has.</param>
/// <param name="Classes">How many classes the model tells apart.</param>
/// <param name="LargestShare">The share of the most frequent class among the samples; 0 without samples.</param>
public sealed record TestSet(int Samples, int Classes, double LargestShare)
{
    /// <summary>The accuracy of the best guess: always the most frequent class, or any class by lot.</summary>
    public double Chance => Math.Max(LargestShare, Classes > 0 ? 1.0 / Classes : 1);

    /// <summary>Reads the labels of a test set.</summary>
    public static TestSet Of(IFederatedData data)
    {
        var counts = LabelCounts.Of(data.Test, data.Shape, data.Classes);
        return new TestSet(
            data.Test.Count, data.Classes, data.Test.Count == 0 ? 0 : (double)counts.DefaultIfEmpty().Max() / data.Test.Count);
    }
}
