using JapanRussia.Api.Claims;
using JapanRussia.Claims;
using JapanRussia.Drafts;
using JapanRussia.Locators;

namespace JapanRussia.Api.Drafts;

internal static class WarnOfDraft
{
    private const decimal Sure = 0.5m;

    /// <summary>What a reviewer should look at before publishing it.</summary>
    internal static List<DraftWarning> About(ClaimResponse claim)
    {
        List<DraftWarning> warnings = [];
        Warn(
            claim.Evidence.Any(e => e.AnchorStatus == AnchorStatus.Unverified),
            DraftWarning.UnverifiedSpan
        );
        Warn(
            claim.Evidence.Any(e =>
                e.AnchorStatus is AnchorStatus.Moved or AnchorStatus.Drifted or AnchorStatus.Lost
            ),
            DraftWarning.DisplacedSpan
        );
        Warn(
            claim.Attribution != Attribution.OwnVoice && !Has(EvidenceRole.Source),
            DraftWarning.NoSourceSpan
        );
        Warn(claim.Cue is not null && !Has(EvidenceRole.Cue), DraftWarning.NoCueSpan);
        Warn(claim.Origin.Confidence < Sure, DraftWarning.LowConfidence);
        return warnings;

        bool Has(EvidenceRole role) => claim.Evidence.Any(e => e.Role == role);

        void Warn(bool holds, DraftWarning warning)
        {
            if (holds)
                warnings.Add(warning);
        }
    }
}
