using FedActors.Engine.Experiments;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary><c>clock = virtual</c>, or <c>clock = wall { speed = 10 }</c></summary>
internal static class ClockReader
{
    public static ClockOptions Read(Section document, ExperimentPlaces places)
    {
        var variant = document.Variant("clock", "virtual");
        places.Note("clock", variant.Section.Path);
        return variant.Name switch
        {
            "virtual" => new VirtualClock(),
            "wall" => new WallClock { Speed = variant.Section.Double("speed", new WallClock().Speed) },
            _ => throw document.UnknownVariant(variant, ["virtual", "wall"]),
        };
    }
}
