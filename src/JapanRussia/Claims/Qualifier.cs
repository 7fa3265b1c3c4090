using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Claims;

[Vocabulary(
    "qualifiers",
    "How a figure was given. Each makes of the value a range in which the true figure would lie; two figures clash when their ranges share nothing. About and almost reach a tenth of the value.",
    "Wikibase quantity bounds"
)]
public enum Qualifier
{
    [Term("The value itself: v to v.")]
    Exact,

    [Term("Around the value: 0.9 v to 1.1 v.")]
    About,

    [Term("A little below the value: 0.9 v to v.")]
    Almost,

    [Term("Above the value: v and up.")]
    MoreThan,

    [Term("The value or more: v and up.")]
    AtLeast,

    [Term("Below the value: up to v.")]
    LessThan,

    [Term("The value or less: up to v.")]
    AtMost,

    [Term("Within bounds that the source gives.")]
    Between,
}
