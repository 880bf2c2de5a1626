namespace FedActors;

/// <summary>A tensor file is damaged or of an unsupported kind; the message says which.</summary>
public sealed class FileFormatException(string message, Exception? cause = null) : IOException(message, cause);
