using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;

namespace JapanRussia.Tests;

/// <summary>Arbitrary valid things.</summary>
internal static class Some
{
    internal static readonly Guid Actor = NameBasedId.Of("actor", "some-actor");
    internal static readonly Guid OtherActor = NameBasedId.Of("actor", "some-other-actor");
    internal static readonly Guid Measure = NameBasedId.Of("measure", "some-measure");

    internal static ClaimContent Claim() =>
        new()
        {
            ArticleId = NameBasedId.Of("article", "some-article"),
            Claimants = [new(Actor, ClaimantRole.Lead)],
            PropositionId = NameBasedId.Of("proposition", "some-proposition"),
            Stance = Stance.Supports,
            Certainty = Certainty.Certain,
            Attribution = Attribution.Indirect,
            Act = Act.Speech,
            Via = [new(OtherActor, null, "said", Stance.Reports)],
            Evidence = [Span(0, 10)],
        };

    internal static EvidenceContent Span(int start, int end) =>
        new(
            EvidenceRole.Content,
            1,
            start,
            end,
            start,
            end,
            SpanHash.Of("some words"),
            AnchorStatus.Unverified
        );
}
