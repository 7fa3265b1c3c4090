using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Relations;

namespace JapanRussia.Seeding;

// The seed files as they are written; seeds/schema says what each member means. References are slugs, dates are text.

internal sealed record OutletsFile(IReadOnlyList<OutletRow> Outlets);

internal sealed record OutletRow(
    string Slug,
    string Name,
    OutletKind Kind,
    string? Country,
    string? Homepage,
    string? WikidataId
);

internal sealed record ActorsFile(IReadOnlyList<ActorRow> Actors);

internal sealed record ActorRow(
    string Slug,
    string Name,
    ActorKind Kind,
    Naming Naming,
    string? Country,
    string? WikidataId,
    string? Description,
    IReadOnlyList<AliasContent>? Aliases,
    IReadOnlyList<RoleRow>? Roles
);

internal sealed record RoleRow(string Title, string? Organisation, string? During);

internal sealed record TopicsFile(IReadOnlyList<TopicRow> Topics);

internal sealed record TopicRow(
    string Slug,
    string Name,
    string? Scope,
    string? Parent,
    IReadOnlyList<AliasContent>? Aliases
);

internal sealed record MeasuresFile(IReadOnlyList<MeasureRow> Measures);

internal sealed record MeasureRow(
    string Slug,
    string Name,
    MeasureKind Kind,
    string? Unit,
    string Definition
);

internal sealed record RelationsFile(
    IReadOnlyList<RelationRow> Propositions,
    IReadOnlyList<RelationRow> Claims
);

internal sealed record RelationRow(
    string Key,
    string From,
    string To,
    RelationKind Kind,
    Strength Strength,
    RelationBasis Basis,
    string Why,
    RelationState? State
);

internal sealed record ArticleFile(
    ArticleRow Article,
    IReadOnlyList<PropositionRow>? Propositions,
    IReadOnlyList<ClaimRow>? Claims
);

internal sealed record ArticleRow(
    string Slug,
    string? Title,
    Basis? TitleBasis,
    string? Outlet,
    Basis? OutletBasis,
    string? FirstPublishedBy,
    IReadOnlyList<AuthorRow>? Authors,
    string? PublishedOn,
    Basis? PublishedBasis,
    string? Language,
    string? Dateline,
    string? Url,
    bool Held,
    string? Note,
    TextRow? Text,
    IReadOnlyList<SectionRow>? Sections
);

internal sealed record AuthorRow(string Actor, Basis Basis, string? Affiliation);

internal sealed record TextRow(string Sha256, int Characters, DateOnly? VerifiedOn);

internal sealed record SectionRow(
    string Key,
    SectionKind Kind,
    string? Paragraphs,
    string? Author,
    string? Label
);

internal sealed record PropositionRow(
    string Slug,
    string Text,
    PropositionKind Kind,
    bool Checkable,
    IReadOnlyList<string> Topics
);

internal sealed record ClaimRow(
    string Key,
    string Claimant,
    IReadOnlyList<string>? JointClaimants,
    IReadOnlyList<string>? AlternativeClaimants,
    IReadOnlyList<HopRow>? Via,
    string Proposition,
    Stance Stance,
    Certainty Certainty,
    HedgeScope? HedgeScope,
    Attribution Attribution,
    Act? Act,
    string? Cue,
    string Section,
    string? Quote,
    string? SaidOn,
    string? About,
    string? Condition,
    string? Note,
    IReadOnlyList<FigureRow>? Figures,
    IReadOnlyList<EvidenceRow> Evidence
);

internal sealed record HopRow(string Actor, string? Article, string? Cue, Stance Stance);

internal sealed record FigureRow(
    string Measure,
    Qualifier Qualifier,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    string? Date
);

internal sealed record EvidenceRow(
    EvidenceRole Role,
    int Paragraph,
    int Start,
    int End,
    int? StartUtf16,
    int? EndUtf16,
    string Sha256
)
{
    // a seed file gives UTF-16 offsets only where they differ; check --texts holds it to that
    internal EvidenceContent Content(AnchorStatus status) =>
        new(Role, Paragraph, Start, End, StartUtf16 ?? Start, EndUtf16 ?? End, Sha256, status);
}
