using System.Globalization;
using JapanRussia.Importing;

namespace JapanRussia.Api.Commands;

/// <summary>Shows how far a command has come: as a bar on a terminal, else as a line each second.</summary>
internal sealed class ShowProgress(TimeProvider clock)
{
    private const int Width = 30;
    private readonly long start = clock.GetTimestamp();
    private readonly bool bar = !Console.IsErrorRedirected;

    internal void Show(ImportProgress progress)
    {
        var filled = (int)(Width * progress.Percent / 100);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Percent, 5:0.0} %  {progress.Rows} rows read, {progress.Recorded + progress.Revised + progress.Unchanged} applied, {progress.Faulty} faulty, {progress.Rate:0} rows/s, {Left(progress)}"
        );
        if (!bar)
            Console.Error.WriteLine(line);
        else
            // the rest of the line before is wiped out
            Console.Error.Write(
                $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {line}\e[K"
                    + (progress.IsOver ? "\n" : "")
            );
    }

    private string Left(ImportProgress progress)
    {
        var taken = clock.GetElapsedTime(start);
        return progress.Percent is > 1 and < 100
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{taken.TotalSeconds * (100 - progress.Percent) / progress.Percent:0} s left"
            )
            : string.Create(CultureInfo.InvariantCulture, $"{taken.TotalSeconds:0.0} s");
    }
}
