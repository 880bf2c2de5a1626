using FedActors.Hocon.Binding;
using FedActors.Training.Data.Images;
using FedActors.Training.Data.Tables;

namespace FedActors.Engine.Configuration;

/// <summary>The user's own data sets.</summary>
internal static class OwnSetReader
{
    public static CsvOptions Csv(Section data)
    {
        var fallback = new CsvOptions();
        return new CsvOptions
        {
            Path = data.Text("path", fallback.Path),
            Test = data.OptionalText("test"),
            TestShare = data.Double("test-share", fallback.TestShare),
            Label = data.Text("label", fallback.Label),
            Owner = data.OptionalText("owner"),
            Separator = Separator(data, fallback.Separator),
        };
    }

    public static NpzOptions Npz(Section data)
    {
        var fallback = new NpzOptions();
        return new NpzOptions
        {
            Path = data.Text("path", fallback.Path),
            Features = data.OptionalText("features"),
            Labels = data.OptionalText("labels"),
            Owners = data.OptionalText("owners"),
            Scale = data.Double("scale", fallback.Scale),
            TestShare = data.Double("test-share", fallback.TestShare),
        };
    }

    public static ImagesOptions Images(Section data)
    {
        var fallback = new ImagesOptions();
        return new ImagesOptions
        {
            Path = data.Text("path", fallback.Path),
            ByClient = data.Bool("by-client", fallback.ByClient),
            Channels = data.Int("channels", fallback.Channels),
            Height = data.Int("height", fallback.Height),
            Width = data.Int("width", fallback.Width),
            TestShare = data.Double("test-share", fallback.TestShare),
        };
    }

    private static char Separator(Section data, char fallback) =>
        data.Text("separator", $"{fallback}") is [var one] ? one : throw data.Error("separator", "must be one character");
}
