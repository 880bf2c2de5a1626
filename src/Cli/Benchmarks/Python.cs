using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace FedActors.Cli.Benchmarks;

/// <summary>A program in Python with which we compare ourselves: it answers each line with a line. One thread, on this machine.</summary>
internal sealed class Python : IDisposable
{
    private const string Interpreter = "/usr/bin/python3";
    private readonly Process _process;

    private Python(Process process) => _process = process;

    /// <summary>Starts a program that is embedded beside <paramref name="neighbour"/>; null where Python or its <paramref name="module"/> is missing.</summary>
    public static Python? Start(Type neighbour, string program, string module, int threads = 1)
    {
        if (!Has(module)) return null;
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(neighbour, program)
            ?? throw new InvalidOperationException($"{program} is not embedded");
        using var reader = new StreamReader(resource);
        return new Python(Launch(threads, "-c", reader.ReadToEnd()));
    }

    /// <summary>The answer to a line.</summary>
    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the Python program ended without an answer");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool Has(string module)
    {
        try
        {
            using var process = Launch(1, "-c", $"import {module}");
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Launch(int threads, params string[] arguments) => Process.Start(new ProcessStartInfo(Interpreter, arguments)
    {
        Environment = { ["OMP_NUM_THREADS"] = $"{threads}", ["OPENBLAS_NUM_THREADS"] = $"{threads}" },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
