using FedActors.Numerics.Memory;

namespace FedActors.Training.Data.Cifar;

/// <summary>One file of CIFAR, in either version.</summary>
internal interface ICifarFile
{
    /// <summary>How many images it has.</summary>
    int Count { get; }

    /// <summary>Puts its images and their labels where image <paramref name="first"/> belongs, and after it.</summary>
    void Read(NativeRows pixels, Span<int> labels, int first);
}
