using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Access;

[Vocabulary("scopes", "What a caller may do. None contains another.", "OAuth 2.0 scope")]
public enum Scope
{
    [Term("See claims that are not published.")]
    ReadDrafts,

    [Term("Record and revise what readers do not see yet, and suggest.")]
    Write,

    [Term("Decide what readers see: publish, reject, correct, retract, confirm, merge.")]
    Review,

    [Term("Import many claims at once.")]
    Import,

    [Term("Manage keys and webhooks.")]
    Admin,
}
