using System.Globalization;
using FedActors.Settings;

namespace FedActors.Actors.Availability.Traces;

/// <summary>The states of one of FLASH's devices, read line by line.</summary>
internal sealed class FlashHistory
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private readonly List<UpSpan> _spans = [];
    private readonly Func<string, DataFileException> _error;
    private DateTime? _first;
    private DateTime _last, _since;
    private bool _isDark, _isLocked, _isCharged, _isOnWifi, _wasReady;

    /// <param name="lines">The lines: a time, a tab, a state.</param>
    /// <param name="error">An error about this device.</param>
    public FlashHistory(IReadOnlyList<string> lines, Func<string, DataFileException> error)
    {
        _error = error;
        foreach (var (index, line) in lines.Index())
            if (!string.IsNullOrWhiteSpace(line)) Add(line.Trim(), index + 1);
        if (_first is null || _last == _first) throw error("has fewer than two times, so that it has no duration");
        if (_wasReady) _spans.Add(new UpSpan(_since - First, _last - First));
    }

    /// <summary>When it begins.</summary>
    public DateTime First => _first!.Value;

    // FLASH calls a locked screen idle, and leaves it to its users to change that; a dark one is not in use either.
    private bool IsReady => (_isDark || _isLocked) && _isCharged && _isOnWifi;

    /// <summary>When it is available, on a clock that starts at <paramref name="midnight"/>.</summary>
    public Timeline Timeline(DateTime midnight) => new(_spans, _last - First, First - midnight);

    private void Add(string line, int number)
    {
        if (line.Split('\t') is not [var text, var state]
            || !DateTime.TryParseExact(text.Trim(), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            throw _error($"has in line {number} '{Printable.Quote(line)}', which is not a time, a tab and a state");
        if (_first is not null && time < _last)
            throw _error($"has a time in line {number} that runs backwards: {Text(time)} comes after {Text(_last)}");
        _first ??= time;
        _last = time;
        if (!Take(state.Trim().ToLowerInvariant()))
            throw _error($"has in line {number} the unknown state '{Printable.Quote(state)}'");
        if (IsReady == _wasReady) return;
        if (_wasReady) _spans.Add(new UpSpan(_since - First, time - First));
        (_since, _wasReady) = (time, IsReady);
    }

    private bool Take(string state)
    {
        switch (state)
        {
            case "battery_charged_on" or "battery_charged_off":
                _isCharged = state == "battery_charged_on";
                return true;
            case "wifi" or "unknown" or "2g" or "3g" or "4g" or "5g":
                _isOnWifi = state == "wifi";
                return true;
            case "screen_on" or "screen_off":
                _isDark = state == "screen_off";
                return true;
            case "screen_lock" or "screen_unlock":
                _isLocked = state == "screen_lock";
                return true;
            case "battery_low" or "battery_okay" or "phone_on" or "phone_off":
                return true;
            default:
                // How full the battery is.
                return state.EndsWith('%');
        }
    }

    private static string Text(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
