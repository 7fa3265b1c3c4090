using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Claims.Fields;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Merges;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;
using JapanRussia.Search;
using JapanRussia.Storage;
using JapanRussia.Topics;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Propositions;

using Column = Column<PropositionResponse>;

/// <summary>Propositions: by what they are filtered, sorted and shown, how they are written, and where.</summary>
internal static class PropositionResource
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapResource(Editing, Texts, read => read.CanMove());
        v1.MapChange<MergeForm, MergeResponse>(
                HttpMethods.Post,
                "/propositions/{slug}/merge",
                MergeProposition.Handle
            )
            .RequireScope(Scope.Review);
        v1.MapChange<ReasonForm, MergeResponse>(
                HttpMethods.Post,
                "/propositions/{slug}/unmerge",
                UnmergeProposition.Handle
            )
            .RequireScope(Scope.Review);
    }

    private static readonly ResourceTexts Texts = new(
        "territorial-dispute-exists",
        "Propositions: what is claimed, whoever claims it.",
        "One proposition, with those that it is tied to.",
        "Records a proposition, on which claims can then be made.",
        "Look first whether it stands already in other words: `/v1/propositions?q=`. It is worded positively: who denies it is said by the stance of a claim.",
        "A list takes the place of the whole list. The slug stays. All claims on it are claims on the new wording: where the meaning changes, record another.",
        "Its topics, with those above them, are shown with it. "
    );

    private const string Noun = "propositions";

    internal static readonly Listing<Proposition, PropositionResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Propositions.Published(),
        Drafts = db => db.Propositions,
        Fetch = RowsById.FetchThrough(PropositionResponse.Projection),
        Fields =
        [
            new SearchField<Proposition>(
                "With these words in its text or in the names and aliases of its topics.",
                "peace treaty",
                (db, words) =>
                    p => db.Set<NamedSearch>().Any(s => s.Id == p.Id && s.Document.Matches(words))
            ),
            new SlugField<Proposition, Topic>(
                "topic",
                "About this topic or one below it.",
                "territorial-dispute",
                topics =>
                    p => p.Topics.Any(t => t.Topic.Lineage.Any(above => topics.Contains(above)))
            ),
            new WordField<Proposition, PropositionKind>(
                "kind",
                "Of this kind.",
                "forecast",
                kinds => p => kinds.Contains(p.Kind)
            ),
            new FlagField<Proposition>(
                "checkable",
                "That evidence could settle.",
                p => p.Checkable
            ),
            OfClaims("claimant", "With a claim by this actor, alone or jointly."),
            OfClaims("article", "With a claim in this article."),
            OfClaims("outlet", "With a claim in an article of this outlet."),
            OfClaims("section", "With a claim in this part of an article."),
            OfClaims("stance", "With a claim of this stance."),
            OfClaims("via", "With a claim that this actor passed on."),
            StatusField.OfHideable<Proposition>(Noun),
        ],
        Sorts =
        [
            new Sort<Proposition, string>("slug", p => p.Slug),
            new Sort<Proposition, DateTimeOffset>("created_at", p => p.CreatedAt),
            new Sort<Proposition, DateTimeOffset>("updated_at", p => p.UpdatedAt),
        ],
        Columns =
        [
            new("id", p => p.Id),
            new("slug", p => p.Slug),
            new("text", p => p.Text),
            new("kind", p => Words.Of(p.Kind)),
            new("checkable", p => p.Checkable),
            new("topics", p => Column.JoinValues(p.Topics.Select(t => t.Slug))),
            new("topic_names", "topics", p => Column.JoinValues(p.Topics.Select(t => t.Name))),
            new("status", p => Words.Of(p.Status)),
            new("version", p => p.Version),
            new("created_at", p => p.CreatedAt),
            new("updated_at", p => p.UpdatedAt),
        ],
        Includes = [new("relations", RelatePropositions.AddTo, Always: true)],
    };

    private static ManyField<Proposition, Claim> OfClaims(string field, string summary) =>
        new(
            ClaimFields.All.Single(f => f.Name == field),
            $"{summary} Of several filters by claims all are met by one and the same published claim; a `not_` is met by none.",
            condition =>
                p =>
                    p.Claims.AsQueryable()
                        .Where(c => c.Status == ClaimStatus.Published)
                        .Any(condition)
        );

    internal static readonly Editing<
        Proposition,
        PropositionContent,
        PropositionForm,
        PropositionResponse
    > Editing = new()
    {
        Listing = Listing,
        Validator = PropositionFormValidator.Instance,
        NameOf = form => form.Slug,
        Whole = db => db.Propositions.Include(p => p.Topics),
        FormOf = PropositionForm.Of,
        Content = (form, references, _) => form.Content(references),
        Make = (form, content) => Proposition.Word(form.Slug!, content),
        Change = (proposition, content, _) =>
        {
            proposition.Revise(content);
            return Task.CompletedTask;
        },
        Uses =
        [
            .. Use.OfClaims("of it", "proposition", ClaimConditions.Of),
            new(
                "relations that tie it",
                "/v1/relations?proposition={slug}&between=propositions",
                (db, id, cancellation) =>
                    db.PropositionRelations.CountAsync(
                        r =>
                            r.RetractedAt == null
                            && r.State == RelationState.Confirmed
                            && (r.FromId == id || r.ToId == id),
                        cancellation
                    )
            ),
        ],
    };
}
