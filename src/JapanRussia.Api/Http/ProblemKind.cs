namespace JapanRussia.Api.Http;

/// <summary>A sort of problem: its code, its status and what a client can do about it.</summary>
internal sealed record ProblemKind(string Code, int Status, string Title, string Remedy)
{
    internal static readonly ProblemKind UnknownParameter = new(
        "unknown_parameter",
        400,
        "A parameter that this operation does not have",
        "Take it out or correct its name; the detail names the nearest one. Nothing is ever ignored silently."
    );
    internal static readonly ProblemKind InvalidParameter = new(
        "invalid_parameter",
        400,
        "A parameter's value cannot be read",
        "Each fault names its parameter and, where there is a closed list, the values that are allowed."
    );
    internal static readonly ProblemKind UnknownValue = new(
        "unknown_value",
        400,
        "A filter names something that is not in the database",
        "An answer without rows would look as if nobody had said it. Correct the slug; the detail names the nearest one."
    );
    internal static readonly ProblemKind InvalidCursor = new(
        "invalid_cursor",
        400,
        "The cursor is damaged or belongs to another query",
        "Follow links.next as it was given, with the same filters and sort; begin again without a cursor."
    );
    internal static readonly ProblemKind BadRequest = new(
        "bad_request",
        400,
        "The request cannot be read",
        "See the detail."
    );
    internal static readonly ProblemKind InvalidJson = new(
        "invalid_json",
        400,
        "The body is not JSON, or names a member twice",
        "See the place in the detail. Bodies are UTF-8, nest at most 32 deep and name each member once."
    );
    internal static readonly ProblemKind NotShown = new(
        "not_shown",
        403,
        "Shown to editors only",
        "Anonymous readers see published claims."
    );
    internal static readonly ProblemKind NotFound = new(
        "not_found",
        404,
        "There is nothing at this address",
        "Look it up in its list."
    );
    internal static readonly ProblemKind MethodNotAllowed = new(
        "method_not_allowed",
        405,
        "This address does not take this method",
        "The Allow header names the methods that it takes."
    );
    internal static readonly ProblemKind NotAcceptable = new(
        "not_acceptable",
        406,
        "No representation that the client accepts",
        "Ask for one of the allowed media types."
    );
    internal static readonly ProblemKind Gone = new(
        "gone",
        410,
        "It was withdrawn",
        "It is kept for the record and no longer shown."
    );
    internal static readonly ProblemKind TooLarge = new(
        "content_too_large",
        413,
        "The body is too large",
        "Bodies are limited to 1 MiB."
    );
    internal static readonly ProblemKind UriTooLong = new(
        "uri_too_long",
        414,
        "The address is too long",
        "Addresses are limited to 8 KiB."
    );
    internal static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported_media_type",
        415,
        "The body has a media type that this operation does not take",
        "The document names the media types of each operation."
    );
    internal static readonly ProblemKind RangeNotSatisfiable = new(
        "range_not_satisfiable",
        416,
        "The file has no such part",
        "The Content-Range header gives its size."
    );
    internal static readonly ProblemKind UnknownMember = new(
        "unknown_member",
        400,
        "A member of the body that this operation does not have",
        "Take it out or correct its name. What the server sets (id, version, status, who and when) is not sent."
    );
    internal static readonly ProblemKind IdempotencyKeyRequired = new(
        "idempotency_key_required",
        400,
        "A request that makes something has no usable Idempotency-Key",
        "Send a new key, such as a UUID, with each new thing, and the same one when you try again: nothing is made twice."
    );
    internal static readonly ProblemKind RuleBroken = new(
        "rule_broken",
        409,
        "A rule of the model or of the present state is in the way",
        "The fault's code names the rule, its detail says what it wants."
    );
    internal static readonly ProblemKind IdempotencyInProgress = new(
        "idempotency_in_progress",
        409,
        "The same request is under way",
        "Wait and try again with the same Idempotency-Key: the answer of the first will be given."
    );
    internal static readonly ProblemKind Stale = new(
        "stale",
        412,
        "It was changed since it was read",
        "Read it again, make the change again on what stands now, and send its ETag as If-Match."
    );
    internal static readonly ProblemKind PreconditionRequired = new(
        "precondition_required",
        428,
        "The request does not say which version it changes",
        "Send the ETag of what was read as If-Match."
    );
    internal static readonly ProblemKind InvalidMember = new(
        "invalid_member",
        422,
        "A member of the body has a value that cannot stand there",
        "Each fault points at its member and, where there is a closed list, names the values that are allowed."
    );
    internal static readonly ProblemKind UnknownReference = new(
        "unknown_reference",
        422,
        "The body names something that is not in the database",
        "Correct the slug, or record the thing first; the detail names the nearest one."
    );
    internal static readonly ProblemKind IdempotencyKeyReused = new(
        "idempotency_key_reused",
        422,
        "The Idempotency-Key was used for another request",
        "Give each new request a new key."
    );
    internal static readonly ProblemKind Unauthenticated = new(
        "unauthenticated",
        401,
        "The caller is not known",
        "Send a key or a token that stands as 'Authorization: Bearer …'."
    );
    internal static readonly ProblemKind OwnClaim = new(
        "own_claim",
        403,
        "Nobody decides on what they wrote themselves",
        "Have somebody else with the scope review look at it."
    );
    internal static readonly ProblemKind Forbidden = new(
        "forbidden",
        403,
        "The caller has not the right to this",
        "The detail names the scope that is missing. Ask whoever manages the keys."
    );
    internal static readonly ProblemKind InvalidCharacter = new(
        "invalid_character",
        422,
        "A control character",
        "Take out NUL and other control characters; each fault names its place."
    );
    internal static readonly ProblemKind Internal = new(
        "internal_error",
        500,
        "A fault of the server's",
        "Report it with the request_id."
    );
    internal static readonly ProblemKind Unavailable = new(
        "unavailable",
        503,
        "The database cannot be reached or is busy",
        "Try again after the seconds that Retry-After gives."
    );
    internal static readonly ProblemKind TimedOut = new(
        "timed_out",
        503,
        "The query took too long",
        "Narrow the query, or take the rows as NDJSON."
    );

    internal static IReadOnlyList<ProblemKind> All { get; } =
    [
        UnknownParameter,
        InvalidParameter,
        UnknownValue,
        InvalidCursor,
        BadRequest,
        InvalidJson,
        NotShown,
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
        Unauthenticated,
        OwnClaim,
        Forbidden,
        InvalidCharacter,
        InvalidMember,
        UnknownReference,
        IdempotencyKeyReused,
        Internal,
        Unavailable,
        TimedOut,
    ];
}
