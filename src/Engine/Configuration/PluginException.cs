namespace FedActors.Engine.Configuration;

/// <summary>A plug-in cannot be used.</summary>
internal sealed class PluginException(string message) : Exception(message);
