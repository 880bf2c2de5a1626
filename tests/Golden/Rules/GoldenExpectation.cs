using System.Text.Json;

namespace FedActors.Golden.Rules;

/// <summary>What one variant of a rule returns for a case.</summary>
public sealed class GoldenExpectation(JsonElement json)
{
    /// <summary>
    /// ok, tie, differs, not recomputed, reference raises; here also <c>not converged</c>, for an iteration that stopped
    /// early.
    /// </summary>
    public string Status => Check.TryGetProperty("gradientResidual", out var residual) && residual.GetDouble() > 1e-6
        ? "not converged"
        : Check.GetProperty("status").GetString()!;

    private JsonElement Check => json.GetProperty("check");

    /// <summary>
    /// Whether <c>selected</c> is to be asserted: a float64 variant that breaks ties by the lowest index may as well.
    /// </summary>
    public bool SelectionCounts => Status == "ok" && !NearTie;

    public bool NearTie => Check.TryGetProperty("nearTie", out var near) && near.GetBoolean();

    public double Tolerance => json.TryGetProperty("atol", out var atol) ? atol.GetDouble() : double.NaN;

    public bool Has(string name) => json.TryGetProperty(name, out _);

    public GoldenArray Array(string name) => GoldenArray.Read(json.GetProperty(name));

    public GoldenArray[] Arrays(string name) => [.. json.GetProperty(name).EnumerateArray().Select(GoldenArray.Read)];

    public int[] Integers(string name) => Integers(json.GetProperty(name));

    public int[][] IntegerLists(string name) => [.. json.GetProperty(name).EnumerateArray().Select(Integers)];

    public double Number(string name) => json.GetProperty(name).GetDouble();

    public bool Boolean(string name) => json.GetProperty(name).GetBoolean();

    private static int[] Integers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetInt32())];
}
