namespace FedActors.Hocon.Tests;

/// <summary>Shorthands for parsing and comparing.</summary>
internal static class Tree
{
    public static HoconObject Parse(string text, HoconOptions? options = null) => HoconParser.Parse(text, "a.conf", options);

    public static string Json(string text, HoconOptions? options = null) =>
        HoconJson.Write(Parse(text, options), indented: false);

    /// <summary>Asserts that a text means what a plain JSON text says.</summary>
    public static void Means(string json, string text, HoconOptions? options = null) =>
        Assert.Equal(json.Replace('\'', '"'), Json(text, options));

    public static string Message(string text, HoconOptions? options = null) =>
        Assert.Throws<HoconException>(() => Parse(text, options)).Message;
}
