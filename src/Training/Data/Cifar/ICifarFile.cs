using FedActors.Numerics.Memory;

namespace FedActors.Training.Data.Cifar;

/// <summary>One file of CIFAR, in either version.</summary>
internal interface ICifarFile
{
    /// <summary>The number of images.</summary>
    int Count { get; }

    /// <summary>Copies the images and labels into the arrays, from position <paramref name="first"/> on.</summary>
    void Read(NativeRows pixels, Span<int> labels, int first);
}
