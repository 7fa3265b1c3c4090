using JapanRussia.Values.Vocabularies;

namespace JapanRussia;

[Vocabulary("change_actions", "What was done to something.", "PROV wasGeneratedBy")]
public enum ChangeAction
{
    [Term("It was made.")]
    Recorded,

    [Term("Its content was changed.")]
    Revised,

    [Term("A draft was shown to everybody.")]
    Published,

    [Term("It was turned down.")]
    Rejected,

    [Term("A suggestion was taken as true.")]
    Confirmed,

    [Term("It was withdrawn.")]
    Retracted,

    [Term("A withdrawal was taken back.")]
    Restored,

    [Term("It became one with another, which stands for it.")]
    Merged,

    [Term("It was parted again from what it had been merged into.")]
    Unmerged,

    [Term("Its spans were compared with a text; what it says is as it was.")]
    Anchored,
}
