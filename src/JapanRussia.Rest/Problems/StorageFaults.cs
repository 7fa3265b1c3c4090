using Microsoft.AspNetCore.Connections;

namespace JapanRussia.Rest.Problems;

/// <summary>Which faults are trouble with files: a full disk, a folder that is gone or closed to the program.</summary>
public static class StorageFaults
{
    public static bool Is(Exception exception) =>
        exception is UnauthorizedAccessException
        || (
            exception is IOException
            // these are the client's
            && exception is not (BadHttpRequestException or ConnectionResetException)
        );
}
