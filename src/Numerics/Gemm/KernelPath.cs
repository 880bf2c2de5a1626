using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Gemm;

/// <summary>The instruction set the kernels use. All paths give the same bits and differ only in speed.</summary>
internal sealed class KernelPath
{
    private const string Switch = "FEDACTORS_KERNELS";

    private KernelPath(string name, bool available, Func<TileSet> tiles) =>
        (Name, IsAvailable, Tiles) = (name, available, available ? tiles() : TileSet.Plain);

    /// <summary>The path used by this process: the one named in the environment, else the fastest on this machine.</summary>
    public static KernelPath Current { get; } = Choose(Environment.GetEnvironmentVariable(Switch));

    /// <summary>The name, as written in <c>FEDACTORS_KERNELS</c>.</summary>
    public string Name { get; }

    /// <summary>Whether this machine supports the instructions.</summary>
    public bool IsAvailable { get; }

    internal TileSet Tiles { get; }

    /// <summary>All paths, fastest first.</summary>
    internal static IReadOnlyList<KernelPath> All() =>
    [
        new("avx512", Vector512.IsHardwareAccelerated && Avx512F.IsSupported, () => TileSet.Avx512),
        new("avx2", Vector256.IsHardwareAccelerated && Fma.IsSupported, () => TileSet.Avx2),
        new("neon", AdvSimd.Arm64.IsSupported, () => TileSet.Neon),
        new("plain", true, () => TileSet.Plain),
    ];

    /// <summary>The path called <paramref name="name"/>; without a name, the fastest one.</summary>
    internal static KernelPath Choose(string? name)
    {
        var available = All().Where(path => path.IsAvailable).ToList();
        if (string.IsNullOrEmpty(name)) return available[0];
        var names = string.Join(", ", available.Select(path => path.Name));
        return available.Find(path => path.Name == name)
            ?? throw new PlatformNotSupportedException(
                $"{Switch} is '{name}', which is not available on this machine; choose one of {names}");
    }
}
