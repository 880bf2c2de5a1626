namespace FedActors.TensorFiles;

/// <summary>A file of numbers that is damaged, or of a kind that is not read here; the message says which.</summary>
public sealed class FileFormatException(string message) : IOException(message);
