using FedActors.Hocon.Binding;
using FedActors.Training.Models;

namespace FedActors.Engine.Configuration;

/// <summary><c>model = mlp { layers = [64] }</c></summary>
internal static class ModelReader
{
    public static ModelOptions Read(Section document, ExperimentPlaces places)
    {
        var (name, settings) = document.Variant("model", "mlp");
        return name switch
        {
            "mlp" => new MlpOptions { Hidden = settings.Ints("layers", new MlpOptions().Hidden) },
            "cnn" => Cnn(settings),
            "logistic" => new LogisticOptions(),
            "network" => new NetworkOptions { Layers = new LayerReader(places).Read(settings, "layers", "model.") },
            "none" => new IdleModelOptions { Bytes = settings.Bytes("size", new IdleModelOptions().Bytes) },
            _ => throw document.UnknownVariant(new Variant(name, settings), ["mlp", "cnn", "logistic", "network", "none"]),
        };
    }

    private static CnnOptions Cnn(Section settings)
    {
        var fallback = new CnnOptions();
        return new CnnOptions
        {
            First = settings.Int("first", fallback.First, min: 1),
            Second = settings.Int("second", fallback.Second, min: 1),
            Hidden = settings.Int("hidden", fallback.Hidden, min: 1),
        };
    }
}
