namespace FedActors.Aggregation.Prepare;

/// <summary>Clipping described in words.</summary>
internal static class ClipWords
{
    public static string Describe(this Clip clip) => clip switch
    {
        Clip.Median => "clipped to the median norm",
        Clip.MedianWhole => "whole updates clipped to the median norm",
        Clip.MedianAfter => "aggregate clipped to the median norm",
        _ => "",
    };
}
