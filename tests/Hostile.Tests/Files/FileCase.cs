namespace FedActors.Hostile.Tests.Files;

/// <summary>Files that are not what they should be, and what is said about them.</summary>
/// <param name="Given">What is wrong, for people.</param>
/// <param name="Data">The section <c>data</c> of an experiment that reads them; <c>@</c> is their folder.</param>
/// <param name="Culprit">The file that must be named first, with its line if that is known.</param>
/// <param name="Answer">What must be said of it.</param>
/// <param name="Content">The files by name, made when they are needed.</param>
internal sealed record FileCase(
    string Given, string Data, string Culprit, string Answer, Func<IEnumerable<(string Name, byte[] Bytes)>> Content)
{
    public void Write(string folder)
    {
        foreach (var (name, bytes) in Content())
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    public override string ToString() => Given;
}
