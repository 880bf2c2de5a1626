using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Gemm;

/// <summary>Which instruction set the kernels use. All paths give the same bits; only their speed differs.</summary>
public sealed class KernelPath
{
    private const string Switch = "FEDACTORS_KERNELS";

    private KernelPath(string name, bool available, Func<TileSet> tiles) => (Name, IsAvailable, Tiles) = (name, available, available ? tiles() : TileSet.Plain);

    /// <summary>The path of this process: the one that the environment names, else the fastest of this machine.</summary>
    public static KernelPath Current { get; } = Choose(Environment.GetEnvironmentVariable(Switch));

    /// <summary>As it is written in <c>FEDACTORS_KERNELS</c>.</summary>
    public string Name { get; }

    /// <summary>Whether this machine has its instructions.</summary>
    public bool IsAvailable { get; }

    internal TileSet Tiles { get; }

    /// <summary>Every path, the fastest first.</summary>
    internal static IReadOnlyList<KernelPath> All() =>
    [
        new("avx512", Vector512.IsHardwareAccelerated && Avx512F.IsSupported, () => TileSet.Avx512),
        new("avx2", Vector256.IsHardwareAccelerated && Fma.IsSupported, () => TileSet.Avx2),
        new("neon", AdvSimd.Arm64.IsSupported, () => TileSet.Neon),
        new("plain", true, () => TileSet.Plain),
    ];

    /// <summary>The path called <paramref name="name"/>; without a name the fastest one.</summary>
    internal static KernelPath Choose(string? name)
    {
        var available = All().Where(path => path.IsAvailable).ToList();
        if (string.IsNullOrEmpty(name)) return available[0];
        return available.Find(path => path.Name == name)
            ?? throw new PlatformNotSupportedException(
                $"{Switch} is '{name}', which this machine does not have; it may be {string.Join(", ", available.Select(path => path.Name))}");
    }
}
