namespace FedActors.Aggregation.Rules.Caf;

/// <summary>Where power iterations start: a direction for each pass.</summary>
internal static class RandomDirections
{
    public static float[] Gaussian(ViewUpdates updates, int pass)
    {
        var stream = updates.Key.With("caf").With(updates.Part.Offset).With(pass).Open();
        var direction = new float[updates.Features.Columns];
        for (var i = 0; i < direction.Length; i++) direction[i] = (float)stream.NextGaussian();
        return direction;
    }
}
