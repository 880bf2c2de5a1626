namespace FedActors;

/// <summary>The model that training on poisoned data starts from.</summary>
public enum PoisonStart
{
    /// <summary>The global model, as in honest training.</summary>
    Global,

    /// <summary>The model that the client has just trained on its honest data, as in AgrAmplifier's program.</summary>
    Trained,
}
