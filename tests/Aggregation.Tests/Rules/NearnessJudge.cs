namespace FedActors.Aggregation.Tests.Rules;

/// <summary>Judges an update by its distance to the best one.</summary>
internal sealed class NearnessJudge(float[] best) : IUpdateJudge
{
    public UpdateQuality Judge(ReadOnlySpan<float> update)
    {
        Assert.Equal(best.Length, update.Length);
        var (loss, farthest) = (0.0, 0.0);
        for (var i = 0; i < best.Length; i++)
        {
            loss += Math.Pow((double)update[i] - best[i], 2);
            farthest = Math.Max(farthest, Math.Abs((double)update[i] - best[i]));
        }
        return new UpdateQuality(loss, -farthest);
    }
}
