namespace FedActors.Training.Data.Files;

/// <summary>Reads the owner of each sample: one name or number per line.</summary>
internal static class OwnerList
{
    /// <summary>Numbers the owners 0, 1, … in the order of their first samples.</summary>
    public static int[] Read(string path, int samples)
    {
        var names = DataFile.Lines(path).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        if (names.Length != samples)
            throw new DataFileException(path, $"names the owners of {names.Length} samples, but there are {samples}");
        return Number(names);
    }

    /// <summary>Numbers the names 0, 1, … in order of first appearance.</summary>
    public static int[] Number(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>();
        var owners = new List<int>();
        foreach (var name in names)
        {
            if (!numbers.TryGetValue(name, out var number)) numbers[name] = number = numbers.Count;
            owners.Add(number);
        }
        return [.. owners];
    }
}
