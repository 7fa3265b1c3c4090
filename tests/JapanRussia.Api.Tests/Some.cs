using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.History;
using JapanRussia.Locators;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Topics;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Tests;

/// <summary>Arbitrary valid things, each new: no test sees another's.</summary>
internal static class Some
{
    private static int made;

    internal static readonly Editor Editor = new("test", "Test");

    internal static string Slug(string stem) => $"{stem}-{Interlocked.Increment(ref made)}";

    internal static Actor Actor(
        ActorKind kind = ActorKind.Person,
        Naming naming = Naming.Named,
        string? country = null
    ) =>
        JapanRussia.Actors.Actor.Register(
            Slug("actor"),
            new()
            {
                Name = "Some Actor",
                Kind = kind,
                Naming = naming,
                Country = country,
            }
        );

    internal static Outlet Outlet() =>
        JapanRussia.Outlets.Outlet.Register(
            Slug("outlet"),
            new() { Name = "Some Outlet", Kind = OutletKind.Newspaper }
        );

    internal static Topic Topic(Topic? parent = null) =>
        JapanRussia.Topics.Topic.Register(Slug("topic"), new("Some Topic", null), parent);

    internal static Measure Measure(MeasureKind kind = MeasureKind.Amount) =>
        JapanRussia.Measures.Measure.Define(
            Slug("measure"),
            new(
                "Some measure",
                "What is counted.",
                kind,
                kind == MeasureKind.Amount ? "item" : null
            )
        );

    internal static Proposition Proposition(
        PropositionKind kind = PropositionKind.Fact,
        bool checkable = true,
        params Topic[] topics
    ) =>
        JapanRussia.Propositions.Proposition.Word(
            Slug("proposition"),
            new("Something is so.", kind, checkable, [.. topics.Select(t => t.Id)])
        );

    internal static Article Article(
        Outlet? outlet = null,
        Actor? author = null,
        string? publishedOn = null,
        SectionKind section = SectionKind.Body
    ) =>
        JapanRussia.Articles.Article.Register(
            Slug("article"),
            new()
            {
                OutletId = outlet?.Id,
                PublishedOn = publishedOn is null
                    ? null
                    : JapanRussia.Values.Dates.PartialDate.Parse(publishedOn),
                Held = true,
                TextSha256 = SpanHash.Of(Slug("text")),
                Authors = author is null ? [] : [new(author.Id, Basis.Stated, null)],
                Sections = [new("part", section, null, null, null)],
            }
        );

    internal static EvidenceContent Span() =>
        new(EvidenceRole.Content, 1, 0, 10, 0, 10, SpanHash.Of("words"), AnchorStatus.Unverified);
}
