using System.Text.Json;
using FedActors.Numerics.Files;
using FedActors.Settings;

namespace FedActors.Training.Data.Leaf;

/// <summary>The samples of LEAF's JSON files: <c>{"user_data": {"&lt;user&gt;": {"x": [[…], …], "y": […]}, …}}</c>.</summary>
internal sealed class LeafSamples(int pixels, int classes)
{
    /// <summary>The images, one byte per pixel: LEAF's numbers are multiples of 1/255.</summary>
    public List<byte[]> Images { get; } = [];

    /// <summary>The label of each image.</summary>
    public List<int> Labels { get; } = [];

    /// <summary>The writer of each image.</summary>
    public List<string> Users { get; } = [];

    /// <summary>Adds the samples of one file.</summary>
    public void Read(string path)
    {
        try
        {
            var json = new Utf8JsonReader(RegularFile.Bytes(path));
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isData = json.ValueTextEquals("user_data");
                json.Read();
                if (isData) ReadUsers(ref json, path);
                else json.Skip();
            }
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or FormatException or IOException)
        {
            throw new DataFileException(path, $"is not one of LEAF's files: {cause.Message}", cause);
        }
    }

    private void ReadUsers(ref Utf8JsonReader json, string path)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var user = json.GetString()!;
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isImages = json.ValueTextEquals("x");
                json.Read();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    if (isImages) Images.Add(Image(ref json, path));
                    else Add(user, json.GetInt32(), path);
            }
            if (Images.Count != Labels.Count)
                throw new DataFileException(path, $"{Printable.Quote(user)} has different numbers of images and labels");
        }
    }

    private void Add(string user, int label, string path)
    {
        if (label < 0 || label >= classes)
            throw new DataFileException(path, $"label {label} of {Printable.Quote(user)} is not below {classes}");
        Labels.Add(label);
        Users.Add(user);
    }

    private byte[] Image(ref Utf8JsonReader json, string path)
    {
        var (image, count) = (new byte[pixels], 0);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == pixels) throw new DataFileException(path, $"image {Images.Count} has more than {pixels} pixels");
            image[count++] = (byte)Math.Round(255 * Math.Clamp(json.GetDouble(), 0, 1));
        }
        return count == pixels
            ? image
            : throw new DataFileException(path, $"image {Images.Count} has {count} pixels, but should have {pixels}");
    }
}
