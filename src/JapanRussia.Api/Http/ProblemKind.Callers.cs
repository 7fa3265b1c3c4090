namespace JapanRussia.Api.Http;

// those of who calls, and what they may do
internal sealed partial record ProblemKind
{
    internal static readonly ProblemKind OwnProposal = new(
        "own_proposal",
        403,
        "Nobody decides on what they proposed themselves",
        "Have somebody else with the scope review look at it."
    );
    internal static readonly ProblemKind Unauthenticated = new(
        "unauthenticated",
        401,
        "The caller is not known",
        "Send a key or a token that stands as 'Authorization: Bearer …'."
    );
    internal static readonly ProblemKind KeyInAddress = new(
        "key_in_address",
        400,
        "A key or token stands in the address",
        "Send it in the header Authorization: Bearer …, and revoke this one: addresses end up in logs."
    );
    internal static readonly ProblemKind TooManyRequests = new(
        "too_many_requests",
        429,
        "Too many requests in too short a time",
        "Wait for as long as Retry-After says. RateLimit says what is left; callers with a key may ask more often."
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
}
