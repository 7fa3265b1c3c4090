using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Locators;

[Vocabulary("anchor_statuses", "What the last comparison of a span with the text found.")]
public enum AnchorStatus
{
    [Term("Not compared yet.")]
    Unverified,

    [Term("The text at these offsets has this hash; paragraph and UTF-16 offsets follow from it.")]
    Verified,

    [Term("The same words stand elsewhere in the text now.")]
    Moved,

    [Term("Words much like these stand near by.")]
    Drifted,

    [Term("Nothing like these words was found.")]
    Lost,
}
