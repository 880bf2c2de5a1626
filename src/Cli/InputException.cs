namespace FedActors.Cli;

/// <summary>The user's input cannot be used. The user sees only the message.</summary>
internal sealed class InputException(string message, Exception? cause = null) : Exception(message, cause);
