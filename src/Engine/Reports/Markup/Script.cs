using System.Security.Cryptography;
using System.Text;

namespace FedActors.Engine.Reports.Markup;

/// <summary>The page's script, from <c>sort.js</c>, which has no character that HTML and XML would read differently.</summary>
internal static class Script
{
    public static string Text { get; } = Resource.Read("sort.js").ReplaceLineEndings("\n");

    /// <summary>Browsers run this script alone and load nothing, whatever names and configurations may contain.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Hash(Text)}'";

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
