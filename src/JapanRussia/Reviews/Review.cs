using JapanRussia.Actors;
using JapanRussia.Claims;
using JapanRussia.Outlets;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;

namespace JapanRussia.Reviews;

/// <summary>Somebody's verdict on a claim, such as a fact-check: schema.org ClaimReview. It changes nothing about the claim.</summary>
public sealed class Review : DraftedEntity
{
    public const int MaxKeyLength = 100;
    public const int MaxOriginalRatingLength = 200;
    public const int MaxSummaryLength = 500;

    private Review() { }

    /// <summary>A stable name; without one that somebody gave it, its id.</summary>
    public string Key { get; private init; } = "";
    internal override string Handle => Key;
    public override ClaimStatus Status { get; private protected set; }

    public Guid ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;

    /// <summary>Who gives the verdict.</summary>
    public Guid? AuthorId { get; private set; }
    public Actor? Author { get; private set; }

    /// <summary>Who publishes it.</summary>
    public Guid? OutletId { get; private set; }
    public Outlet? Outlet { get; private set; }
    public Rating Rating { get; private set; }

    /// <summary>The verdict in its author's own words.</summary>
    public string OriginalRating { get; private set; } = "";

    /// <summary>Where it can be read.</summary>
    public string Url { get; private set; } = "";

    /// <summary>When it was published.</summary>
    public PartialDate? ReviewedOn { get; private set; }

    /// <summary>Why the verdict is what it is, in the words of whoever records it here.</summary>
    public string? Summary { get; private set; }

    /// <summary>In which language it is written: BCP 47.</summary>
    public string? Language { get; private set; }

    /// <exception cref="RuleViolation">The content breaks a rule of the model.</exception>
    public static Review Record(
        string? key,
        ReviewContent content,
        ClaimStatus status = ClaimStatus.Draft
    )
    {
        var id = key is null ? Guid.CreateVersion7() : NameBasedId.Of("review", key);
        var review = new Review
        {
            Id = id,
            Key = key ?? id.ToString(),
            Status = status,
        };
        review.Revise(content);
        return review;
    }

    /// <exception cref="RuleViolation">The content breaks a rule of the model; the review is unchanged.</exception>
    public void Revise(ReviewContent content)
    {
        content.Check();
        ClaimId = content.ClaimId;
        AuthorId = content.AuthorId;
        OutletId = content.OutletId;
        Rating = content.Rating;
        OriginalRating = content.OriginalRating;
        Url = WebAddress.Normalise(content.Url);
        ReviewedOn = content.ReviewedOn;
        Summary = content.Summary;
        Language = content.Language;
        Reopen();
    }

    /// <exception cref="RuleViolation">It is no draft, or readers do not see the claim that it is about.</exception>
    public override void Publish()
    {
        RuleViolation.Unless(
            Claim.Status == ClaimStatus.Published,
            "claim_not_published",
            "Readers do not see the claim that it is about.",
            "claim"
        );
        base.Publish();
    }
}

/// <summary>What an editor says of a review.</summary>
public sealed record ReviewContent
{
    public required Guid ClaimId { get; init; }
    public Guid? AuthorId { get; init; }
    public Guid? OutletId { get; init; }
    public required Rating Rating { get; init; }
    public required string OriginalRating { get; init; }
    public required string Url { get; init; }
    public PartialDate? ReviewedOn { get; init; }
    public string? Summary { get; init; }
    public string? Language { get; init; }

    /// <exception cref="RuleViolation">Nobody gives the verdict.</exception>
    public void Check() =>
        RuleViolation.Unless(
            AuthorId is not null || OutletId is not null,
            "review_by_nobody",
            "A review has an author or an outlet.",
            "author"
        );
}
