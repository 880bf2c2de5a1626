using System.Text.RegularExpressions;

namespace FedActors.Packaging.Tests;

/// <summary>What the README says about programs of one's own, done by somebody who has nothing but the packages.</summary>
public sealed class ReadmeTests(Packages packages)
{
    [Fact]
    public async Task The_snippet_pasted_into_a_fresh_project_compiles_and_runs()
    {
        var folder = packages.Consumer();
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Snippet());
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FedActors" Version="*" />
                <!-- Libraries for other systems, which this machine has never fetched. -->
                <PrunePackageReference Include="SkiaSharp.NativeAssets.Win32" Version="999.0.0" />
                <PrunePackageReference Include="SkiaSharp.NativeAssets.macOS" Version="999.0.0" />
              </ItemGroup>
            </Project>
            """);

        await Dotnet.RunAsync(folder, "build", "-c", "Release", "--nologo", "-v", "quiet", "-o", "out");
        var lines = (await Dotnet.RunAsync(folder, Path.Combine("out", "Consumer.dll"))).TrimEnd().Split('\n');

        Assert.Matches(@" on \d+ threads$", lines[0]);
        Assert.Equal(1 + 2 * 13, lines.Length);                  // two rules, twelve rounds and the untrained model
        Assert.All(lines[1..], line => Assert.Matches(
            @"^(average|multikrum) +round +\d+  accuracy +\d+\.\d %  \d+ arrived, \d+ late  model [0-9a-f]{8}$", line));
        Assert.StartsWith("multikrum  round 12", lines[^1]);
    }

    /// <summary>The first code under its heading, as it stands.</summary>
    private static string Snippet()
    {
        var readme = File.ReadAllText(Path.Combine(Packages.Repository, "README.md"));
        var code = Regex.Match(
            readme, @"\n## In your own program\n.*?\n```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(["using FedActors;"], code.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
        return code;
    }
}
