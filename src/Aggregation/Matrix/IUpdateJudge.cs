namespace FedActors;

/// <summary>Measures, on data that the server trusts, how good the global model would be with an update.</summary>
public interface IUpdateJudge
{
    /// <summary>The quality of the current global model plus <paramref name="update"/>.</summary>
    UpdateQuality Judge(ReadOnlySpan<float> update);
}
