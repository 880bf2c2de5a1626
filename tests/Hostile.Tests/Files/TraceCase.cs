namespace FedActors.Hostile.Tests.Files;

/// <summary>A trace of availability that is not what it should be, and what is said about it.</summary>
/// <param name="Given">What is wrong, for people.</param>
/// <param name="Format">How the configuration says that it is written.</param>
/// <param name="Line">The line that must be named, after a colon; empty for the file as a whole.</param>
/// <param name="Answer">What must be said of it.</param>
/// <param name="Bytes">The file.</param>
internal sealed record TraceCase(string Given, string Format, string Line, string Answer, byte[] Bytes);
