namespace JapanRussia.Api.Http;

/// <summary>What is wrong with whoever asks, not with what is asked.</summary>
internal sealed partial record ProblemKind
{
    internal static readonly ProblemKind KeyInAddress = new(
        "key_in_address",
        400,
        "A key or token stands in the address",
        "Send it in the header Authorization: Bearer …, and revoke this one: addresses end up in logs."
    );
    internal static readonly ProblemKind Unauthenticated = new(
        "unauthenticated",
        401,
        "Nobody knows who asks",
        "Send a key or a token that stands, in the header Authorization: Bearer …. Reading what is published takes none."
    );
    internal static readonly ProblemKind TooManyRequests = new(
        "too_many_requests",
        429,
        "Too many requests in too short a time",
        "Wait for as long as Retry-After says. RateLimit says what is left; callers with a key may ask more often."
    );
}
