namespace FedActors.Training.Data;

/// <summary>
/// The data that a user asked for is missing, damaged or cannot be split as requested; the message says what to do.
/// </summary>
public class DataException(string message, Exception? cause = null) : Exception(message, cause);
