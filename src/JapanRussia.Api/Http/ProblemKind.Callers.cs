namespace JapanRussia.Api.Http;

// those of who calls, and what they may do
internal sealed partial record ProblemKind
{
    internal static readonly ProblemKind OwnProposal = new(
        "own_proposal",
        403,
        "Nobody decides on their own proposal",
        "Ask somebody else with the scope review."
    );
    internal static readonly ProblemKind Unauthenticated = new(
        "unauthenticated",
        401,
        "The key or token is missing or not valid",
        "Send a valid key or token as 'Authorization: Bearer …'."
    );
    internal static readonly ProblemKind KeyInAddress = new(
        "key_in_address",
        400,
        "The address holds a key or token",
        "Send it in the header Authorization: Bearer …, and revoke this one: addresses end up in logs."
    );
    internal static readonly ProblemKind TooManyRequests = new(
        "too_many_requests",
        429,
        "Too many requests",
        "Wait for as long as Retry-After says. RateLimit says what is left; callers with a key may ask more often."
    );
    internal static readonly ProblemKind TooManyAtOnce = new(
        "too_many_at_once",
        429,
        "Too many requests of this sort at the same time",
        "Ask for this one when another has ended: whole tables, counts, comparisons, events and uploads are few at a time for each caller."
    );
    internal static readonly ProblemKind OwnClaim = new(
        "own_claim",
        403,
        "Nobody decides on their own work",
        "Ask somebody else with the scope review."
    );
    internal static readonly ProblemKind Forbidden = new(
        "forbidden",
        403,
        "The caller lacks permission",
        "The detail names the scope that is missing. Ask whoever manages the keys."
    );
}
