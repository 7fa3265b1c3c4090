using Microsoft.AspNetCore.Connections;

namespace JapanRussia.Api.Http;

/// <summary>Which faults are trouble with files: a full disk, a folder that is gone or closed to the program.</summary>
internal static class StorageFaults
{
    internal static bool Is(Exception exception) =>
        exception is UnauthorizedAccessException
        || (
            exception is IOException
            // these are the client's
            && exception is not (BadHttpRequestException or ConnectionResetException)
        );
}
