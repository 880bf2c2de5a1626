using FedActors.Numerics.Files;
using FedActors.TensorFiles;

namespace FedActors.Cli.Aggregating;

/// <summary>Reads a file that the user names. Whatever is wrong with it becomes one sentence that begins with its name.</summary>
internal static class InputFile
{
    public static T Read<T>(string path, Func<FileStream, T> read)
    {
        try
        {
            using var stream = RegularFile.Open(path);
            return read(stream);
        }
        catch (FileFormatException error)
        {
            throw new InputException($"{path}: {error.Message}", error);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException
            or OverflowException)
        {
            throw new InputException($"{path}: cannot be read: {error.Message}", error);
        }
        catch (OutOfMemoryException error)
        {
            throw new InputException($"{path}: does not fit in memory; limit how much is read at once with --memory", error);
        }
    }

    /// <summary>A vector of exactly <paramref name="length"/> values.</summary>
    public static float[] Vector(string path, int length, string what) => Read(path, stream =>
    {
        var array = Npy.Read(stream, stream.Length);
        if (array.Shape.Count != 1 || array.Shape[0] != length)
            throw new FileFormatException($"is of shape ({string.Join(", ", array.Shape)}), but {what}");
        var values = array.ToFloats();
        return Array.TrueForAll(values, float.IsFinite) ? values : throw new FileFormatException("holds NaN or infinity");
    });
}
