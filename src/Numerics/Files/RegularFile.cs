using System.Runtime.InteropServices;

namespace FedActors.Numerics.Files;

/// <summary>Tells files that hold bytes from what only has a name like one: pipes, devices, sockets, folders.</summary>
internal static partial class RegularFile
{
    // statx(2), whose layout is the same on every processor.
    private const int StatusBytes = 256, PlaceOfMode = 28, CurrentFolder = -100;
    private const int Buffer = 1 << 16;
    private const uint WantsType = 1;
    private const int TypeMask = 0xF000, Regular = 0x8000;

    /// <summary>
    /// Opens a file for reading, though another program may write to it. A pipe or a device is refused: reading it may never end.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <exception cref="IOException">There is none, it is none, or it is too large.</exception>
    public static FileStream Open(string path, long most = long.MaxValue)
    {
        if (File.Exists(path) && !Exists(path)) throw new IOException("it is not a regular file, but a pipe or a device");
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer);
        if (file.Length <= most) return file;
        file.Dispose();
        throw new IOException($"it has more than {most >> 20} MiB");
    }

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="IOException">There is none, it is none, or it is too large.</exception>
    public static byte[] Bytes(string path, long most = int.MaxValue)
    {
        using var file = Open(path, most);
        var bytes = new MemoryStream((int)Math.Min(file.Length, Array.MaxLength));
        file.CopyTo(bytes);
        return bytes.Capacity == bytes.Length ? bytes.GetBuffer() : bytes.ToArray();
    }

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
