using System.Net;
using JapanRussia.Api.Problems;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;

namespace JapanRussia.Api.Service;

/// <summary>The pages to which the <c>type</c> of a problem leads.</summary>
internal static class ShowProblems
{
    internal static IResult All() =>
        Page(
            "Problems",
            "<ul>"
                + string.Concat(
                    ClaimProblems.All.Select(k =>
                        $"<li><a href=\"{new Link($"/problems/{k.Code}")}\"><code>{k.Code}</code></a> {k.Status}: {WebUtility.HtmlEncode(k.Title)}</li>"
                    )
                )
                + "</ul>"
        );

    internal static IResult One(string code) =>
        ClaimProblems.All.FirstOrDefault(k => k.Code == code) is { } kind
            ? Page(
                kind.Title,
                $"<p>Code <code>{kind.Code}</code>, status {kind.Status}.</p><p>{WebUtility.HtmlEncode(kind.Remedy)}</p><p><a href=\"{new Link("/problems")}\">All problems</a></p>"
            )
            : new ProblemAnswer(ProblemKind.NotFound, "There is no problem of this code.");

    private static IResult Page(string title, string body) =>
        TypedResults.Content(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title><h1>{WebUtility.HtmlEncode(title)}</h1>{body}</html>",
            "text/html; charset=utf-8"
        );
}
