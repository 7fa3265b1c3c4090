using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Reviews;

[Vocabulary(
    "ratings",
    "A verdict on a claim, whatever words its author has for it.",
    "schema.org ClaimReview: reviewRating from 1 to 5"
)]
public enum Rating
{
    [Term(
        "What matters in it is right.",
        "ClaimReview ratingValue: 5",
        "PolitiFact: True",
        "Snopes: True",
        "FEVER: SUPPORTED",
        "AVeriTeC: Supported"
    )]
    True,

    [Term(
        "What matters in it is right; details are not, or something is missing that would clear it up.",
        "ClaimReview ratingValue: 4",
        "PolitiFact: Mostly True",
        "Snopes: Mostly True"
    )]
    MostlyTrue,

    [Term(
        "Much in it is right and much is wrong.",
        "ClaimReview ratingValue: 3",
        "PolitiFact: Half True",
        "Snopes: Mixture",
        "AVeriTeC: Conflicting Evidence/Cherry-picking"
    )]
    Mixed,

    [Term(
        "What matters in it is wrong; details are right.",
        "ClaimReview ratingValue: 2",
        "PolitiFact: Mostly False",
        "Snopes: Mostly False"
    )]
    MostlyFalse,

    [Term(
        "What matters in it is wrong.",
        "ClaimReview ratingValue: 1",
        "PolitiFact: False, Pants on Fire",
        "Snopes: False",
        "FEVER: REFUTED",
        "AVeriTeC: Refuted"
    )]
    False,

    [Term("What it says is right as far as it goes, and what it suggests is wrong.")]
    Misleading,

    [Term("It was right once, and is no longer.", "Snopes: Outdated")]
    Outdated,

    [Term(
        "What there is to go by does not settle it.",
        "Snopes: Unproven",
        "FEVER: NOTENOUGHINFO",
        "AVeriTeC: Not Enough Evidence"
    )]
    Unverifiable,

    [Term("Another verdict, which only its own words give.")]
    Other,
}

/// <summary>Ratings as numbers, as search engines read them: 1 is false, 5 is true.</summary>
public static class RatingScale
{
    public const int Worst = 1;
    public const int Best = 5;

    /// <summary>Null for a verdict that lies on no line from false to true.</summary>
    public static int? ValueOf(Rating rating) =>
        rating switch
        {
            Rating.True => Best,
            Rating.MostlyTrue => 4,
            Rating.Mixed => 3,
            Rating.MostlyFalse => 2,
            Rating.False => Worst,
            _ => null,
        };
}
