using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Items;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Editing;

/// <summary>What the document says of a kind of thing with a slug.</summary>
/// <param name="Example">The slug of one, to try the operations with.</param>
/// <param name="List">Of the list.</param>
/// <param name="Item">Of one of them.</param>
/// <param name="Record">Of recording one.</param>
/// <param name="RecordRemarks">What to know before one is recorded.</param>
/// <param name="ReviseRemarks">How a patch is read.</param>
/// <param name="ShownWith">What is shown together with one; empty where nothing is.</param>
internal sealed record ResourceTexts(
    string Example,
    string List,
    string Item,
    string Record,
    string RecordRemarks,
    string ReviseRemarks,
    string ShownWith = ""
);

/// <summary>Registers the operations that every kind of thing with a slug has: list, item, and the ways in which it is written.</summary>
internal static class ResourceRoutes
{
    internal static void MapResource<TEntity, TContent, TForm, TRow>(
        this IEndpointRouteBuilder routes,
        Editing<TEntity, TContent, TForm, TRow> editing,
        ResourceTexts texts,
        Action<RouteHandlerBuilder>? describeReads = null
    )
        where TEntity : NamedEntity
        where TForm : class
    {
        var (noun, plural) = (typeof(TEntity).Name, editing.Listing.Noun);
        var (all, one) = ($"/{plural}", $"/{plural}/{{slug}}");
        var thing = $"{("AEIOU".Contains(noun[0]) ? "an" : "a")} {noun.ToLowerInvariant()}";
        var tag = $"{noun}s";
        var slug = new ExampleAddress(
            "slug",
            $"The {noun.ToLowerInvariant()}'s slug.",
            texts.Example
        );

        Read(
            routes.MapList(
                all,
                (HttpContext http) => AnswerList.Answer(editing.Listing, http),
                editing.Listing
            ),
            $"List{tag}",
            texts.List
        );
        Read(
            routes.MapItem(
                one,
                (string slug, HttpContext http) =>
                    AnswerItem.Answer(editing.Listing, x => x.Slug == slug, http),
                editing.Listing
            ),
            $"Get{noun}",
            texts.Item
        );
        Write(
            routes
                .MapCreate<TForm, TRow>(all, (HttpContext http) => editing.Record(http))
                .WithoutParameters()
                .RequireScope(Scope.Write),
            $"Record{noun}",
            texts.Record,
            texts.RecordRemarks
        );
        Write(
            routes
                .MapChange<TForm, TRow>(
                    HttpMethods.Patch,
                    one,
                    (string slug, HttpContext http) => editing.Revise(editing.Called(slug), http),
                    MergePatch.MediaType
                )
                .WithMetadata(WhyOption.Parameters)
                .RequireAnyScope(Scope.Write, Scope.Review),
            $"Revise{noun}",
            $"Changes {thing} by a merge patch on the form in which it is recorded.",
            texts.ReviseRemarks
        );
        Write(
            routes
                .MapChange<ReasonForm, TRow>(
                    HttpMethods.Post,
                    one + "/publish",
                    (string slug, HttpContext http) => editing.Publish(slug, http)
                )
                .WithoutParameters()
                .RequireScope(Scope.Review),
            $"Publish{noun}",
            $"Shows {thing} that was recorded without the scope review to everybody.",
            $"By somebody with the scope review who did not write it. {texts.ShownWith}What names it shows it as well: publishing a claim does. Send the ETag that was seen as If-Match."
        );
        Write(
            routes
                .MapChange<ReasonForm, TRow>(
                    HttpMethods.Delete,
                    one,
                    (string slug, HttpContext http) => editing.Withdraw(editing.Called(slug), http),
                    mediaType: null
                )
                .WithMetadata(WhyOption.Parameters)
                .RequireAnyScope(Scope.Write, Scope.Review),
            $"Retract{noun}",
            $"Withdraws {thing} that nothing uses.",
            "It stays in the history, and its address answers 410. Where something that stands points at it, the answer is 409 and says what, how many and where."
        );
        Write(
            routes
                .MapChange<ReasonForm, TRow>(
                    HttpMethods.Post,
                    one + "/restore",
                    (string slug, HttpContext http) => editing.Restore(editing.Called(slug), http)
                )
                .WithoutParameters()
                .RequireScope(Scope.Review),
            $"Restore{noun}",
            $"Restores {thing} that was withdrawn.",
            "What it names must stand. Send the ETag that was seen as If-Match."
        );

        void Read(RouteHandlerBuilder route, string name, string summary)
        {
            route.AsOperation(name, tag).WithSummary(summary).WithMetadata(slug);
            if (name != $"List{tag}")
                describeReads?.Invoke(route);
        }

        void Write(RouteHandlerBuilder route, string name, string summary, string remarks) =>
            route
                .AsOperation(name, tag)
                .WithSummary(summary)
                .WithDescription(remarks)
                .WithMetadata(slug);
    }
}
