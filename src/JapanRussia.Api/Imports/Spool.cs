using JapanRussia.LocalPostgres;

namespace JapanRussia.Api.Imports;

/// <summary>Where files wait that came over HTTP: on this machine, over a restart of it too, until their import is done.</summary>
internal sealed class Spool(string folder)
{
    internal const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>The setting that names the folder.</summary>
    internal const string Variable = "JAPANRUSSIA_IMPORTS";

    private const UnixFileMode OwnFolder =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Below the folder of a private server.</summary>
    internal static string FolderBelow(string data) => Path.Combine(data, "imports");

    /// <summary>Where there is no private server: among the user's data, for those of temporary files are emptied.</summary>
    internal static string UsualFolder => FolderBelow(LocalServerOptions.UsualFolder);

    internal string PathOf(Guid import) => Path.GetFullPath(Path.Combine(folder, $"{import:N}"));

    /// <summary>A new file, which nobody else may read.</summary>
    internal FileStream Create(Guid import)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
        {
            Directory.CreateDirectory(folder, OwnFolder);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new(PathOf(import), options);
    }

    /// <summary>Deletes a file that nobody needs any more. That one stays is no reason to fail.</summary>
    internal static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
