namespace FedActors;

/// <summary>An attack in which the client sends more or fewer values than the model has parameters.</summary>
public interface IResizing
{
    /// <summary>How many values it sends instead of <paramref name="length"/>.</summary>
    int LengthSent(int length);
}
