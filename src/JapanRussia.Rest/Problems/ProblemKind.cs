namespace JapanRussia.Rest.Problems;

/// <summary>A sort of problem: its code, its status and what a client can do about it.</summary>
public sealed partial record ProblemKind(string Code, int Status, string Title, string Remedy)
{
    public static readonly ProblemKind UnknownParameter = new(
        "unknown_parameter",
        400,
        "This operation has no such parameter",
        "Remove it or correct its name; the detail suggests the nearest one. Nothing is ignored silently."
    );
    public static readonly ProblemKind InvalidParameter = new(
        "invalid_parameter",
        400,
        "A parameter has a value that is not valid",
        "Each fault names its parameter and, where there is a closed list, the values that are allowed."
    );
    public static readonly ProblemKind UnknownValue = new(
        "unknown_value",
        400,
        "A filter names something that does not exist",
        "Correct the slug; the detail suggests the nearest one. An empty answer would look as if nobody had said it."
    );
    public static readonly ProblemKind InvalidCursor = new(
        "invalid_cursor",
        400,
        "The cursor is damaged or belongs to another query",
        "Follow links.next as it was given, with the same filters and sort; begin again without a cursor."
    );
    public static readonly ProblemKind BadRequest = new(
        "bad_request",
        400,
        "The request cannot be read",
        "See the detail."
    );
    public static readonly ProblemKind InvalidJson = new(
        "invalid_json",
        400,
        "The body is not JSON, or names a member twice",
        "See the place in the detail. Bodies are UTF-8, nest at most 32 deep and name each member once."
    );
    public static readonly ProblemKind NotFound = new(
        "not_found",
        404,
        "Nothing has this address",
        "Look it up in its list."
    );
    public static readonly ProblemKind MethodNotAllowed = new(
        "method_not_allowed",
        405,
        "This address does not support the method",
        "The Allow header names the methods that it takes."
    );
    public static readonly ProblemKind NotAcceptable = new(
        "not_acceptable",
        406,
        "No media type that the client accepts is available",
        "Ask for one of the allowed media types."
    );
    public static readonly ProblemKind Gone = new(
        "gone",
        410,
        "It was withdrawn",
        "It is kept for the record and no longer shown."
    );
    public static readonly ProblemKind TooLarge = new(
        "content_too_large",
        413,
        "The body is too large",
        "Bodies are limited to 1 MiB."
    );
    public static readonly ProblemKind UriTooLong = new(
        "uri_too_long",
        414,
        "The address is too long",
        "Addresses are limited to 8 KiB."
    );
    public static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported_media_type",
        415,
        "This operation does not take a body of this media type",
        "The document names the media types of each operation."
    );
    public static readonly ProblemKind RangeNotSatisfiable = new(
        "range_not_satisfiable",
        416,
        "The range lies outside the file",
        "The Content-Range header gives its size."
    );
    public static readonly ProblemKind Internal = new(
        "internal_error",
        500,
        "The server failed",
        "Report it with the request_id."
    );
    public static readonly ProblemKind Unavailable = new(
        "unavailable",
        503,
        "The database cannot be reached or is busy",
        "Try again after the seconds that Retry-After gives."
    );
    public static readonly ProblemKind StorageUnavailable = new(
        "storage_unavailable",
        503,
        "The server cannot keep or read a file",
        "Its disk is full, or a folder is gone or closed to it. Try again after the seconds that Retry-After gives, or tell who runs it."
    );
    public static readonly ProblemKind TimedOut = new(
        "timed_out",
        503,
        "The query took too long",
        "Narrow the query, or take the rows as NDJSON."
    );

    public static readonly ProblemKind Busy = new(
        "busy",
        503,
        "Too many others ask for the same sort of thing",
        "Try again after the seconds that Retry-After gives."
    );
    public static readonly ProblemKind TooSlow = new(
        "request_timeout",
        408,
        "The body came too slowly",
        "Send it again, faster than 240 bytes a second."
    );

    // of those with the same status the first stands for it; made when asked for, because in what order the files of a type
    // fill its fields is not fixed
    public static IReadOnlyList<ProblemKind> All =>
        field ??= [
            UnknownParameter,
            InvalidParameter,
            UnknownValue,
            InvalidCursor,
            BadRequest,
            InvalidJson,
            NotFound,
            MethodNotAllowed,
            NotAcceptable,
            Gone,
            TooLarge,
            UriTooLong,
            UnsupportedMediaType,
            RangeNotSatisfiable,
            UnknownMember,
            IdempotencyKeyRequired,
            RuleBroken,
            IdempotencyInProgress,
            Stale,
            PreconditionRequired,
            KeyInAddress,
            Unauthenticated,
            TooManyRequests,
            TooManyAtOnce,
            Forbidden,
            InvalidCharacter,
            InvalidMember,
            UnknownReference,
            IdempotencyKeyReused,
            Internal,
            Unavailable,
            TimedOut,
            StorageUnavailable,
            Busy,
            TooSlow,
        ];

    /// <summary>After how many seconds trying again makes sense; null where it does not by itself.</summary>
    public int? RetryAfter =>
        // of what takes long one rarely ends sooner
        this == Busy
        || this == TooManyAtOnce
            ? 5
        : Status != StatusCodes.Status503ServiceUnavailable ? null
        // a disk does not get empty within seconds
        : this == StorageUnavailable ? 60
        : 2;
}
