using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data;

internal static class Pools
{
    /// <summary>A pool of samples whose only feature is their number, with random labels and owners.</summary>
    public static DataPool Of(int samples, int classes, int owners = 7)
    {
        var stream = RandomKey.Of(5).Open();
        var (labels, makers) = (new int[samples], new int[samples]);
        for (var index = 0; index < samples; index++)
            (labels[index], makers[index]) = (stream.NextInt(classes), stream.NextInt(owners));
        return new DataPool(SampleShape.Vector(1), classes, new Whole(labels), labels, new Whole(0)) { Owners = makers };
    }
}
