namespace FedActors.Aggregation.Matrix;

/// <summary>Tells how good the global model would be with an update, on data that the server trusts.</summary>
public interface IUpdateJudge
{
    /// <summary>The quality of the current global model plus <paramref name="update"/>.</summary>
    UpdateQuality Judge(ReadOnlySpan<float> update);
}
