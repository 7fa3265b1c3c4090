namespace JapanRussia.Rest.Problems;

// those of who calls, and what they may do
public sealed partial record ProblemKind
{
    public static readonly ProblemKind Unauthenticated = new(
        "unauthenticated",
        401,
        "The key or token is missing or not valid",
        "Send a valid key or token as 'Authorization: Bearer …'."
    );
    public static readonly ProblemKind KeyInAddress = new(
        "key_in_address",
        400,
        "The address holds a key or token",
        "Send it in the header Authorization: Bearer …, and revoke this one: addresses end up in logs."
    );
    public static readonly ProblemKind TooManyRequests = new(
        "too_many_requests",
        429,
        "Too many requests",
        "Wait for as long as Retry-After says. RateLimit says what is left; callers with a key may ask more often."
    );
    public static readonly ProblemKind TooManyAtOnce = new(
        "too_many_at_once",
        429,
        "Too many requests of this sort at the same time",
        "Ask for this one when another has ended: whole tables, counts, comparisons, events and uploads are few at a time for each caller."
    );
    public static readonly ProblemKind Forbidden = new(
        "forbidden",
        403,
        "The caller lacks permission",
        "The detail names the scope that is missing. Ask whoever manages the keys."
    );
}
