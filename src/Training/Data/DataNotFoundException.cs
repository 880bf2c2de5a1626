namespace FedActors;

/// <summary>The files of a data set are not on this machine; the message says where to get them.</summary>
public sealed class DataNotFoundException(string message) : DataException(message);
