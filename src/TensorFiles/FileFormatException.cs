namespace FedActors.TensorFiles;

/// <summary>A tensor file is damaged or of an unsupported kind; the message says which.</summary>
public sealed class FileFormatException(string message) : IOException(message);
