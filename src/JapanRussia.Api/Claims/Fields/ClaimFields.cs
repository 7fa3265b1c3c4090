using JapanRussia.Actors;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Rest.Lists;
using JapanRussia.Topics;

namespace JapanRussia.Api.Claims.Fields;

/// <summary>By what claims are filtered: a table, which grows by a row a filter.</summary>
internal static class ClaimFields
{
    internal static readonly IReadOnlyList<Field<Claim>> All =
    [
        new SearchField<Claim>(
            "With these words in proposition, quote, condition, note or cue, or in the names of its actors, topics, article and outlet, aliases among them.",
            "\"peace treaty\" -sanctions",
            (_, words) => ClaimConditions.Saying(words)
        ),
        new SlugField<Claim, Actor>(
            "claimant",
            "Claimed by this actor, alone or jointly.",
            "vladimir-putin",
            ClaimConditions.By
        ),
        new WordField<Claim, ActorKind>(
            "claimant_kind",
            "Claimed by an actor of this kind.",
            "person",
            ClaimConditions.ByKind
        ),
        new TextField<Claim>(
            "claimant_country",
            "Claimed by an actor of this country: ISO 3166-1 alpha-2.",
            "RU",
            ParameterPatterns.Country,
            ClaimConditions.ByCountry
        ),
        new WordField<Claim, Naming>(
            "naming",
            "Claimed by an actor whom the source identifies in this way.",
            "described",
            ClaimConditions.ByNaming
        ),
        new SlugField<Claim, Actor>(
            "via",
            "Passed on by this actor, anywhere between reader and claimant.",
            "financial-times",
            ClaimConditions.Via
        ),
        new NumberField<Claim>(
            "min_depth",
            "With at least so many speakers from reader to proposition: 2 leaves out what authors say in their own voice.",
            "3",
            1,
            Claim.MaxDepth,
            ClaimConditions.AtLeastDeep
        ),
        new SlugField<Claim, Article>(
            "article",
            "In this article.",
            "mead-high-stakes-talks",
            ClaimConditions.In
        ),
        new SlugField<Claim, Outlet>(
            "outlet",
            "In an article of this outlet.",
            "the-american-interest",
            ClaimConditions.PublishedBy
        ),
        new SlugField<Claim, Actor>(
            "author",
            "In an article by this author; commenters are found by `claimant`.",
            "jeremy-maxie",
            ClaimConditions.WrittenBy
        ),
        new WordField<Claim, SectionKind>(
            "section",
            "In this part of an article.",
            "body",
            ClaimConditions.InSection
        ),
        new SlugField<Claim, Topic>(
            "topic",
            "About this topic or one below it.",
            "territorial-dispute",
            ClaimConditions.About
        ),
        new SlugField<Claim, Proposition>(
            "proposition",
            "Of this proposition.",
            "territorial-dispute-exists",
            ClaimConditions.Of
        ),
        new WordField<Claim, PropositionKind>(
            "kind",
            "Of a proposition of this kind.",
            "forecast",
            ClaimConditions.OfKind
        ),
        new FlagField<Claim>(
            "checkable",
            "Of a proposition that evidence could settle.",
            ClaimConditions.IsCheckable
        ),
        new WordField<Claim, Stance>(
            "stance",
            "With this stance of the claimant.",
            "denies",
            ClaimConditions.With
        ),
        new WordField<Claim, Certainty>(
            "certainty",
            "Claimed with this certainty.",
            "probable",
            ClaimConditions.With
        ),
        new WordField<Claim, Attribution>(
            "attribution",
            "Given in these words.",
            "direct",
            ClaimConditions.With
        ),
        new WordField<Claim, Act>(
            "act",
            "Known to be held from this: something said, thought, intended or done.",
            "speech",
            ClaimConditions.With
        ),
        new SlugField<Claim, Measure>(
            "measure",
            "With a figure for this measure.",
            "rdif-jbic-fund-size",
            ClaimConditions.Measuring
        ),
        new FlagField<Claim>("has_figure", "With any figure.", ClaimConditions.HasFigure),
        new FlagField<Claim>(
            "has_quote",
            "With the claimant's own words.",
            ClaimConditions.HasQuote
        ),
        new TextField<Claim>(
            "key",
            "With this key.",
            "maxie-elusive-bargain/008",
            ParameterPatterns.Key,
            ClaimConditions.Keyed
        ),
        StatusField.OfDrafted<Claim>("claims"),
        new WordField<Claim, OriginKind>(
            "origin",
            "That came into the database in this way.",
            "curated",
            ClaimConditions.With
        ),
        .. Conditions.Range<Claim>(
            "said",
            "Said",
            ClaimConditions.SaidOnOrAfter,
            ClaimConditions.SaidOnOrBefore
        ),
        .. Conditions.Range<Claim>(
            "about",
            "About what was or will be",
            ClaimConditions.AboutOnOrAfter,
            ClaimConditions.AboutOnOrBefore
        ),
        .. Conditions.Range<Claim>(
            "published",
            "In an article published",
            ClaimConditions.PublishedOnOrAfter,
            ClaimConditions.PublishedOnOrBefore
        ),
    ];
}
