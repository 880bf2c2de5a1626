namespace FedActors;

/// <summary>Measures, on data that the server trusts, how good the global model would be with an update.</summary>
public interface IUpdateJudge
{
    /// <summary>The quality of the current global model plus <paramref name="update"/>.</summary>
    UpdateQuality Judge(ReadOnlySpan<float> update);

    /// <summary>
    /// The qualities of the global model plus each of <paramref name="count"/> updates, which may be asked for and judged side by
    /// side, on several threads.
    /// </summary>
    UpdateQuality[] JudgeEach(int count, Func<int, float[]> update)
    {
        var qualities = new UpdateQuality[count];
        for (var index = 0; index < count; index++) qualities[index] = Judge(update(index));
        return qualities;
    }
}
