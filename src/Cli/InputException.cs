namespace FedActors.Cli;

/// <summary>What the user gave cannot be used. The message is all that the user sees.</summary>
internal sealed class InputException(string message, Exception? cause = null) : Exception(message, cause);
