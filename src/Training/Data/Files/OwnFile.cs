using FedActors.Numerics.Files;

namespace FedActors.Training.Data.Files;

/// <summary>Whether a file or folder that a user names is there.</summary>
internal static class OwnFile
{
    public static string? Problem(string path, string question) =>
        Problem(path, question, File.Exists(path), "file")
        ?? (RegularFile.Exists(path) ? null : $"is {path}, which is not a regular file, but a pipe or a device");

    public static string? FolderProblem(string path, string question) =>
        Problem(path, question, Directory.Exists(path), "folder");

    private static string? Problem(string path, string question, bool exists, string what) =>
        path.Length == 0 ? $"is missing: {question}" : exists ? null : $"is {path}, but there is no such {what}";
}
