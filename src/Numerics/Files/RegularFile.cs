using System.Runtime.InteropServices;

namespace FedActors.Numerics.Files;

/// <summary>Tells files that hold bytes from what only has a name like one: pipes, devices, sockets, folders.</summary>
internal static partial class RegularFile
{
    // statx(2), whose layout is the same on every processor.
    private const int StatusBytes = 256, PlaceOfMode = 28, CurrentFolder = -100;
    private const uint WantsType = 1;
    private const int TypeMask = 0xF000, Regular = 0x8000;

    /// <summary>
    /// Whether there is a regular file, perhaps behind links. Nothing is opened: to open a pipe may take for ever.
    /// </summary>
    public static bool Exists(string path)
    {
        // Elsewhere than on Linux a pipe cannot be told from a file without opening it.
        if (!File.Exists(path) || !OperatingSystem.IsLinux()) return File.Exists(path);
        Span<byte> status = stackalloc byte[StatusBytes];
        if (Status(CurrentFolder, path, 0, WantsType, ref MemoryMarshal.GetReference(status)) != 0) return true;
        return (MemoryMarshal.Read<ushort>(status[PlaceOfMode..]) & TypeMask) == Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, ref byte status);
}
