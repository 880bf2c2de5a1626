using FedActors.Settings;

namespace FedActors;

/// <summary>
/// The data that a user asked for is missing, damaged or cannot be split as requested; the message says what to do. It may
/// quote the data, so control characters in it are written out.
/// </summary>
public class DataException(string message, Exception? cause = null) : Exception(Printable.Of(message), cause);
