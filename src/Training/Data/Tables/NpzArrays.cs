using FedActors.Settings;
using FedActors.TensorFiles;

namespace FedActors.Training.Data.Tables;

/// <summary>Features and labels of an .npz file.</summary>
internal static class NpzArrays
{
    /// <summary>The pairs of names that are tried, in this order.</summary>
    private static readonly (string Features, string Labels)[] Known =
    [
        ("x_train", "y_train"), ("features", "labels"), ("x", "y"), ("X", "y"), ("X", "Y"), ("data", "labels"),
        ("arr_0", "arr_1"),
    ];

    /// <summary>Reads every array of the file.</summary>
    public static IReadOnlyDictionary<string, NumericArray> Read(string path)
    {
        try
        {
            return Npz.Read(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>The names of features and labels: those given, else the first known pair.</summary>
    public static (string Features, string Labels) Names(
        IReadOnlyDictionary<string, NumericArray> arrays, string? features, string? labels, string path)
    {
        var found = features is not null && labels is not null ? (features, labels)
            : Array.Find(Known, pair => arrays.ContainsKey(pair.Features) && arrays.ContainsKey(pair.Labels));
        if (found.Item1 is null || !arrays.ContainsKey(found.Item1) || !arrays.ContainsKey(found.Item2))
            throw new DataFileException(
                path,
                $"has arrays {Printable.Quote(string.Join(", ", arrays.Keys))}; "
                + "'features' and 'labels' must name two of them");
        return found;
    }

    /// <summary>The samples as rows, channels first; each number must be finite, also when multiplied.</summary>
    public static (TableRows Rows, SampleShape Shape) Rows(NumericArray features, string name, string path, double scale)
    {
        var (shape, channelsLast) = Shape(features.Shape) ?? throw new DataFileException(
            path, $"{name} has {features.Shape.Count} dimensions; "
            + "supported are samples × features, × height × width, or × channels × height × width");
        if (features.Elements.Length == 0)
            throw new DataFileException(path, $"{name} has no samples: its shape is ({string.Join(", ", features.Shape)})");
        var rows = new TableRows(shape.Length, path);
        var (sample, row) = (new float[shape.Length], new float[shape.Length]);
        for (var number = 0; number < features.Shape[0]; number++)
        {
            features.ReadFloats(number * row.Length, sample);
            var broken = Array.FindIndex(sample, value => !float.IsFinite((float)scale * value));
            if (broken >= 0)
                throw new DataFileException(
                    path, $"{name} is {sample[broken]} in feature {broken} of sample {number}, which is not a finite number");
            if (!channelsLast) sample.CopyTo(row, 0);
            else
                for (var index = 0; index < row.Length; index++)
                    row[index % shape.Channels * shape.Height * shape.Width + index / shape.Channels] = sample[index];
            rows.Add(row);
        }
        return (rows, shape);
    }

    /// <summary>The labels as they are, or the position of the 1 if they are one-hot rows.</summary>
    public static string[] Labels(NumericArray labels, int samples, string name, string path)
    {
        if (labels.Shape.Count is < 1 or > 2 || labels.Shape[0] != samples)
            throw new DataFileException(
                path, $"{name} has shape ({string.Join(", ", labels.Shape)}), but there are {samples} samples");
        var width = labels.Shape.Count == 2 ? labels.Shape[1] : 1;
        if (width == 0) throw new DataFileException(path, $"{name} has no columns, so it names no classes");
        if (width == 1) return labels.ToTexts();
        return [.. labels.ToFloats().Chunk(width).Select((row, sample) => OneHot(row, sample, name, path))];
    }

    private static string OneHot(float[] row, int sample, string name, string path)
    {
        var largest = row.Max();
        return row.Count(value => value == largest) == 1 && Array.TrueForAll(row, float.IsFinite)
            ? Array.IndexOf(row, largest).ToString()
            : throw new DataFileException(path, $"{name} has no single largest number in row {sample}, so it names no class");
    }

    private static (SampleShape, bool ChannelsLast)? Shape(IReadOnlyList<int> sizes) => sizes.Count switch
    {
        2 => (SampleShape.Vector(sizes[1]), false),
        3 => (new SampleShape(1, sizes[1], sizes[2]), false),
        4 when sizes[3] <= 4 && sizes[1] > 4 => (new SampleShape(sizes[3], sizes[1], sizes[2]), true),
        4 => (new SampleShape(sizes[1], sizes[2], sizes[3]), false),
        _ => null,
    };
}
