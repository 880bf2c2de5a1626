using FedActors.Numerics.Memory;
using FedActors.Settings;
using FedActors.Training.Data.Pickles;

namespace FedActors.Training.Data.Cifar;

/// <summary>
/// A file of the Python version: a pickled dictionary with one row of pixels per image in <c>data</c>, and lists of labels.
/// </summary>
internal sealed class PickledCifarFile : ICifarFile
{
    private readonly string _path;
    private readonly CifarLabel _label;
    private readonly PickledMatrix _pixels;
    private readonly List<object?> _labels;

    /// <summary>Reads and checks the file.</summary>
    public PickledCifarFile(string path, CifarLabel label)
    {
        (_path, _label) = (path, label);
        var entries = Pickle.Read(path) as Dictionary<string, object?>
            ?? throw new DataFileException(path, $"is not CIFAR's Python version: it holds no dictionary");
        _pixels = Entry<PickledMatrix>(entries, "data", "array of bytes");
        _labels = Entry<List<object?>>(entries, label.Name, "list");
        if (_pixels.Rows == 0 || _pixels.Columns != CifarImages.Shape.Length)
            throw new DataFileException(
                path, $"'data' must have rows of {CifarImages.Shape.Length} pixels, but is {_pixels.Rows} × {_pixels.Columns}");
        if (_labels.Count != Count)
            throw new DataFileException(path, $"has {Count} images, but {_labels.Count} labels in '{label.Name}'");
    }

    /// <inheritdoc/>
    public int Count => _pixels.Rows;

    /// <inheritdoc/>
    public void Read(NativeRows pixels, Span<int> labels, int first)
    {
        var length = CifarImages.Shape.Length;
        for (var position = 0; position < Count; position++)
        {
            labels[first + position] = Label(position);
            _pixels.Elements.Span.Slice(position * length, length).CopyTo(
                pixels.Slice((nint)(first + position) * length, length));
        }
    }

    private int Label(int position) => _labels[position] is long label
        ? _label.Checked(label, position, _path)
        : throw new DataFileException(_path, $"the label of sample {position} is not a whole number");

    private T Entry<T>(Dictionary<string, object?> entries, string name, string kind) where T : class =>
        entries.GetValueOrDefault(name) as T ?? throw new DataFileException(
            _path,
            $"is not CIFAR's Python version: it has no {kind} '{name}', "
            + $"but {Printable.Quote(string.Join(", ", entries.Keys))}");
}
