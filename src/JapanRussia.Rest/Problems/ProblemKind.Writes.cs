namespace JapanRussia.Rest.Problems;

// those of what is written
public sealed partial record ProblemKind
{
    public static readonly ProblemKind UnknownMember = new(
        "unknown_member",
        400,
        "The body has an unknown member",
        "Remove it or correct its name. Do not send what the server sets: id, version, status, who and when."
    );
    public static readonly ProblemKind IdempotencyKeyRequired = new(
        "idempotency_key_required",
        400,
        "The Idempotency-Key is missing or not valid",
        "Send a new key, such as a UUID, with each new thing, and the same one when you try again: nothing is made twice."
    );
    public static readonly ProblemKind RuleBroken = new(
        "rule_broken",
        409,
        "The change breaks a rule",
        "The fault's code names the rule, and its detail says what the rule asks."
    );
    public static readonly ProblemKind IdempotencyInProgress = new(
        "idempotency_in_progress",
        409,
        "The same request is still running",
        "Wait and try again with the same Idempotency-Key: the answer of the first will be given."
    );
    public static readonly ProblemKind Stale = new(
        "stale",
        412,
        "It has changed since it was read",
        "Read it again, make the change again on what stands now, and send its ETag as If-Match."
    );
    public static readonly ProblemKind PreconditionRequired = new(
        "precondition_required",
        428,
        "The request does not say which version it changes",
        "Send the ETag of what was read as If-Match."
    );
    public static readonly ProblemKind InvalidMember = new(
        "invalid_member",
        422,
        "A member of the body has a value that is not valid",
        "Each fault points at its member and, where there is a closed list, names the values that are allowed."
    );
    public static readonly ProblemKind UnknownReference = new(
        "unknown_reference",
        422,
        "The body names something that does not exist",
        "Correct the slug, or record the thing first; the detail suggests the nearest one."
    );
    public static readonly ProblemKind IdempotencyKeyReused = new(
        "idempotency_key_reused",
        422,
        "The Idempotency-Key was used for another request",
        "Give each new request a new key."
    );
    public static readonly ProblemKind InvalidCharacter = new(
        "invalid_character",
        422,
        "The request holds a control character",
        "Remove NUL and other control characters; each fault says where they are."
    );
}
