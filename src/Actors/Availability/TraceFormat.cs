namespace FedActors;

/// <summary>How a file says when clients were available.</summary>
public enum TraceFormat
{
    /// <summary>Lines <c>client,time,up</c>.</summary>
    Csv,

    /// <summary>FedScale's pickle of active and inactive times.</summary>
    FedScale,

    /// <summary>FLASH's <c>state_traces.json</c>.</summary>
    Flash,
}
