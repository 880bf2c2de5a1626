using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using FedActors.Cli;

namespace FedActors.Bench;

/// <summary>A Python program that we compare with: it answers each line with a line. One thread, on this machine.</summary>
internal sealed class Python : IDisposable
{
    private const string Interpreter = "/usr/bin/python3";
    private readonly Process _process;

    private Python(Process process) => _process = process;

    /// <summary>
    /// Starts a program embedded next to <paramref name="neighbour"/>; null if Python or its <paramref name="module"/> is
    /// missing.
    /// </summary>
    public static Python? Start(Type neighbour, string program, string module, int threads = 1)
    {
        if (!Has(module)) return null;
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(neighbour, program)
            ?? throw new InvalidOperationException($"{program} is not embedded");
        using var reader = new StreamReader(resource);
        return new Python(Launch(threads, reader.ReadToEnd()));
    }

    /// <summary>The answer to a line.</summary>
    /// <exception cref="InputException">The program has ended: it failed or was killed.</exception>
    public string Ask(string line)
    {
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
            return _process.StandardOutput.ReadLine() ?? throw new IOException("no answer");
        }
        catch (IOException error)
        {
            throw new InputException("the Python program used for comparison ended before it answered", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has already ended, and cannot receive anything more.
        }
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool Has(string module)
    {
        try
        {
            // Hides the error message: a missing module is an answer, not an error.
            using var process = Launch(1, $"import sys; sys.stderr = None; import {module}");
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Launch(int threads, string program) => Process.Start(new ProcessStartInfo(Interpreter, ["-c", program])
    {
        Environment = { ["OMP_NUM_THREADS"] = $"{threads}", ["OPENBLAS_NUM_THREADS"] = $"{threads}" },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
