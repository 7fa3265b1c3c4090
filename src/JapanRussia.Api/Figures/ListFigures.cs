using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Figures;

internal static class ListFigures
{
    /// <summary>Figures: every number and date that a claim gives for a measure, one row each.</summary>
    internal static Task<IResult> Handle(HttpContext http) =>
        AnswerList.Answer(FigureListing.Listing, http);
}
