using System.Globalization;
using FedActors.Numerics.Randomness;
using FedActors.Settings;
using FedActors.Training.Data.Files;

namespace FedActors;

/// <summary>
/// <c>file</c>: a text file with one line per client, the numbers of its samples separated by spaces or commas. Samples are
/// numbered from 0, an empty line is a client without samples, and <c>#</c> starts a comment line.
/// </summary>
public sealed record FromFileOptions : PartitionOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PartitionOptions> Described { get; } =
        Describe<FromFileOptions>("file",
            "A text file with one line per client: the numbers of its samples, counted from 0. An empty line is a client "
            + "without samples; `#` starts a comment line.")
            .Text("path", o => o.Path, (o, v) => o with { Path = v }, "the file",
                path => OwnFile.Problem(path, "which file says who holds what?"))
            .Done();

    /// <inheritdoc/>
    public override Kind<PartitionOptions> Descriptor => Described;

    /// <summary>The file's path.</summary>
    public string Path { get; init; } = "";

    /// <inheritdoc/>
    protected override int[][] Assign(DataPool pool, RandomKey key)
    {
        var holder = new int[pool.Labels.Count];
        var clients = new List<int[]>();
        var line = 0;
        foreach (var text in DataFile.Lines(Path))
        {
            line++;
            if (text.StartsWith('#')) continue;
            var samples = text.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
            clients.Add(Array.ConvertAll(samples, sample => Parse(sample, line, holder)));
        }
        return [.. clients];
    }

    private int Parse(string text, int line, int[] holder)
    {
        if (!int.TryParse(text, NumberStyles.None, null, out var sample) || sample >= holder.Length)
            throw new DataFileException(
                $"{Path}:{line}", $"'{Printable.Quote(text)}' is not a sample number from 0 to {holder.Length - 1}");
        if (holder[sample] > 0)
            throw new DataFileException($"{Path}:{line}", $"sample {sample} is already assigned in line {holder[sample]}");
        holder[sample] = line;
        return sample;
    }
}
