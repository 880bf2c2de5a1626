using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Idx;

/// <summary>Images with their labels, from two IDX files.</summary>
/// <param name="Shape">The shape of one image.</param>
/// <param name="Images">The images.</param>
/// <param name="Labels">The label of each image.</param>
internal sealed record IdxPair(SampleShape Shape, ByteImages Images, int[] Labels)
{
    /// <summary>Reads the two files, given their names without <c>.gz</c>.</summary>
    public static IdxPair Read(DataFolder files, string images, string labels, int classes, params string[] folders)
    {
        var imagesPath = Find(files, images, folders);
        var labelsPath = Find(files, labels, folders);
        var (pixels, count, height, width) = IdxFile.ReadImages(imagesPath);
        var ofEach = IdxFile.ReadLabels(labelsPath, classes);
        if (ofEach.Length != count)
            throw new DataFileException(imagesPath, $"has {count} images, but {labelsPath} has {ofEach.Length} labels");
        return new(new SampleShape(1, height, width), new ByteImages(pixels, ofEach, height * width), ofEach);
    }

    /// <summary>
    /// Reads the training and test pairs as a pool, in parallel; the files may be in one of <paramref name="folders"/>.
    /// </summary>
    public static DataPool Pool(
        DataFolder files, int classes, int threads, string train, string trainLabels, string test, string testLabels,
        params string[] folders)
    {
        IdxPair? training = null, testing = null;
        Work.Side(threads,
            () => training = Read(files, train, trainLabels, classes, folders),
            () => testing = Read(files, test, testLabels, classes, folders));
        if (training!.Shape != testing!.Shape)
            throw new DataFileException(
                Find(files, test, folders), $"has images of {testing.Shape}, but those to train on are {training.Shape}");
        var pool = new DataPool(training.Shape, classes, training.Images, training.Labels, testing.Images);
        return pool.Checked(Find(files, trainLabels, folders));
    }

    private static string Find(DataFolder files, string name, string[] folders) =>
        files.Find([name, name + ".gz", .. folders.SelectMany(folder => (string[])[$"{folder}/{name}", $"{folder}/{name}.gz"])]);
}
