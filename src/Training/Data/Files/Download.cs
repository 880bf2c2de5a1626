using System.Net;

namespace FedActors.Training.Data.Files;

/// <summary>One download. Whatever the server answers, it ends: tries, bytes and time without bytes are limited.</summary>
internal sealed class Download(
    HttpClient http, PublishedFile file, string path, TimeSpan patience, IProgress<FetchProgress>? progress)
{
    // One to resume, one from the beginning if what is here does not fit what the server has.
    private const int MostTries = 2;
    private readonly PartFile _part = new(path);

    /// <summary>Brings the whole file, in the place of what there was of it.</summary>
    /// <exception cref="DataException">It does not come, or is not what it should be.</exception>
    public async Task RunAsync(CancellationToken cancelled)
    {
        using var patient = new Patience(patience, cancelled);
        try
        {
            if (!IsWeb(file.Address)) await CopyAsync(patient).ConfigureAwait(false);
            else
                for (var left = MostTries; !await TryAsync(patient).ConfigureAwait(false);)
                    if (--left == 0)
                        throw Failure("the server's answers do not fit what was asked, nor what it had sent before");
        }
        catch (OperationCanceledException) when (patient.IsOver)
        {
            throw Failure($"fewer than {Patience.Least} bytes came within {patience.TotalSeconds} s");
        }
        catch (UriFormatException cause)
        {
            throw Failure("it is no web address, or the server sends to one that is none", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or HttpRequestException
            or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw Failure(cause.Message, cause);
        }
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether all is here; if not, what there was is gone and the next try begins anew.</summary>
    private async Task<bool> TryAsync(Patience patient)
    {
        var have = _part.Length;
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        if (have > 0) request.Headers.Range = new(have, null);
        using var response =
            await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patient.Token).ConfigureAwait(false);
        var range = response.Content.Headers.ContentRange;
        switch (response.StatusCode)
        {
            case HttpStatusCode.RequestedRangeNotSatisfiable when have > 0 && range?.Length == have:
                return true; // It was complete already.
            case HttpStatusCode.RequestedRangeNotSatisfiable:
            case HttpStatusCode.PartialContent when have == 0 || range?.From != have:
                _part.Delete();
                return false;
            case HttpStatusCode.PartialContent:
                await ReceiveAsync(response.Content, have, patient).ConfigureAwait(false);
                return true;
            case HttpStatusCode.OK:
                await ReceiveAsync(response.Content, 0, patient).ConfigureAwait(false);
                return true;
            default:
                throw new HttpRequestException(Refused(response));
        }
    }

    private static string Refused(HttpResponseMessage response)
    {
        var answer = $"the server answers {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        return response.Headers.Location is { } elsewhere ? $"{answer}, and to look at {elsewhere}" : answer;
    }

    private async Task ReceiveAsync(HttpContent content, long have, Patience patient)
    {
        var total = have + content.Headers.ContentLength;
        CheckSize(total);
        await using var source = await content.ReadAsStreamAsync(patient.Token).ConfigureAwait(false);
        await ReceiveAsync(source, have, total, patient).ConfigureAwait(false);
    }

    private async Task CopyAsync(Patience patient)
    {
        var source = new FileInfo(file.Address);
        source = source.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? source;
        if (!source.Exists) throw new FileNotFoundException("there is no such file");
        // Pipes and devices have no length; opening one could wait for ever.
        if (source.Length == 0) throw new IOException("it is empty, or not a plain file");
        CheckSize(source.Length);
        await using var content = source.OpenRead();
        await ReceiveAsync(content, 0, source.Length, patient).ConfigureAwait(false);
    }

    private void CheckSize(long? total)
    {
        if (file.Size is { } size && total is not null && total != size)
            throw new IOException($"it would be {total} bytes, but the published file has {size}");
        if (total > file.Most) throw new IOException($"it would be {total} bytes, more than {file.Most}");
    }

    private async Task ReceiveAsync(Stream source, long have, long? total, Patience patient)
    {
        patient.Pause();
        await using var target = await _part.OpenAsync(have, patient.User).ConfigureAwait(false);
        patient.Received(Patience.Least);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await source.ReadAsync(buffer, patient.Token).ConfigureAwait(false)) > 0)
        {
            patient.Received(read);
            if ((have += read) > file.Most)
            {
                _part.Delete();
                throw new IOException($"more than {file.Most} bytes came");
            }
            await target.WriteAsync(buffer.AsMemory(0, read), patient.Token).ConfigureAwait(false);
            progress?.Report(new(file.Name, have, total));
        }
        if (have < (total ?? file.Size)) throw new IOException($"only {have} of {total ?? file.Size} bytes arrived");
    }

    private DataException Failure(string problem, Exception? cause = null)
    {
        var kept = _part.Length > 0 ? ". The partial download is kept; try again to resume" : "";
        return new DataException($"{file.Address}: cannot be fetched: {problem}{kept}", cause);
    }
}
