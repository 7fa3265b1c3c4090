using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.LinkedData;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Exports;
using JapanRussia.Reviews;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Reviews;

public sealed class ReviewsTests(Api api, Postgres postgres) : IClassFixture<Api>
{
    [Fact]
    public async Task A_review_is_shown_with_its_claim_once_somebody_else_has_published_it()
    {
        var story = await Story.In(api);
        var claim = await story.Records();
        var (writer, reviewer) = await Editors();

        var draft = await writer.Makes("/v1/reviews", Form(claim, story.Author.Slug));

        Assert.Equal((HttpStatusCode.Created, "draft"), (draft.Status, draft.Text("status")));
        Assert.Equal(draft.Self, draft.Location);
        await api.Problem(draft.Self, HttpStatusCode.NotFound, "not_found");
        Assert.Empty(await api.Rows($"/v1/reviews?claim={claim}"));
        Assert.Empty(await Reviews(claim));
        await api.Problem(
            $"/v1/reviews?claim={claim}&status=draft",
            HttpStatusCode.Forbidden,
            "not_shown"
        );
        var editor = await api.As(Scope.ReadDrafts);
        Assert.Single(
            (await editor.Gets($"/v1/reviews?claim={claim}&status=draft")).Body["data"]!.AsArray()
        );
        Assert.Equal("forbidden", (await writer.Decides(draft, "publish")).Text("code"));

        var published = await reviewer.Decides(draft, "publish");

        Assert.Equal("published", published.Text("status"));
        var shown = Assert.Single(await Reviews(claim));
        Assert.Equal(
            ("Half True", "mixed", 3),
            (
                TextOf(shown!, "original_rating"),
                TextOf(shown!, "rating"),
                shown!["rating_value"]!.GetValue<int>()
            )
        );
        var listed = Assert.Single(await api.Rows($"/v1/claims?key={claim}&include=reviews"));
        Assert.Equal(draft.Text("key"), TextOf(listed!["reviews"]![0]!, "key"));
        Assert.Null(Assert.Single(await api.Rows($"/v1/claims?key={claim}"))!["reviews"]);
        var item = await api.Json(draft.Self);
        Assert.Equal(story.Proposition.Slug, TextOf(item["claim"]!["proposition"]!, "slug"));
    }

    [Fact]
    public async Task It_waits_until_readers_see_the_claim_and_goes_out_of_sight_with_it()
    {
        var story = await Story.In(api);
        var claim = await story.Records(status: ClaimStatus.Draft);
        var (writer, reviewer) = await Editors();
        var draft = await writer.Makes("/v1/reviews", Form(claim, story.Author.Slug));

        var early = await reviewer.Decides(draft, "publish");
        var standing = await (await api.As(Scope.ReadDrafts)).Gets($"/v1/claims/{claim}");
        var seen = await reviewer.Decides(standing, "publish");
        var published = await reviewer.Decides(draft, "publish");

        Assert.Equal("claim_not_published", Code(early));
        Assert.Equal("published", published.Text("status"));
        await api.Json(draft.Self);
        await reviewer.Decides(seen, "retract");
        await api.Problem(draft.Self, HttpStatusCode.NotFound, "not_found");
        Assert.Empty(await api.Rows($"/v1/reviews?claim={claim}"));
    }

    [Fact]
    public async Task It_is_corrected_retracted_and_restored_as_a_claim_is_and_its_history_is_kept()
    {
        var (_, published) = await Published();
        var (writer, reviewer) = await Editors();

        var byWriter = await writer.Changes(published, """{"rating":"false"}""", "?why=x");
        var corrected = await reviewer.Changes(
            published,
            """{"rating":"false","summary":null}""",
            "?why=Misread"
        );
        var retracted = await reviewer.Decides(corrected, "retract");

        Assert.Equal("forbidden", byWriter.Text("code"));
        Assert.Equal(
            ("false", 3, null),
            (corrected.Text("rating"), corrected.Number("version"), corrected.Body["summary"])
        );
        await api.Problem(published.Self, HttpStatusCode.Gone, "gone");
        var then = await api.Json($"{published.Self}?as_of=v{published.Dataset}");
        Assert.Equal("mixed", TextOf(then, "rating"));
        // who corrected it does not decide on it
        Assert.Equal("own_claim", (await reviewer.Decides(retracted, "restore")).Text("code"));
        var third = await api.As("a third", Scope.Review);
        Assert.Equal("published", (await third.Decides(retracted, "restore")).Text("status"));
        await using var db = api.Database();
        var changes = await db
            .Changes.Where(c => c.Name == published.Text("key"))
            .OrderBy(c => c.EntityVersion)
            .Select(c => $"{c.Kind} {c.Action}")
            .ToListAsync();
        Assert.Equal(
            [
                "Review Recorded",
                "Review Published",
                "Review Revised",
                "Review Retracted",
                "Review Restored",
            ],
            changes
        );
    }

    [Fact]
    public async Task A_draft_is_dropped_by_its_writer_and_a_published_review_by_a_reviewer_only()
    {
        var story = await Story.In(api);
        var (writer, reviewer) = await Editors();
        var draft = await writer.Makes(
            "/v1/reviews",
            Form(await story.Records(), story.Author.Slug)
        );
        var (_, published) = await Published();

        var dropped = await writer.Sends(HttpMethod.Delete, draft.Self, tag: draft.Tag);
        var kept = await writer.Sends(HttpMethod.Delete, published.Self, tag: published.Tag);
        var blind = await reviewer.Sends(HttpMethod.Delete, published.Self);
        var without = await reviewer.Sends(HttpMethod.Delete, published.Self, tag: published.Tag);
        var gone = await reviewer.Sends(
            HttpMethod.Delete,
            $"{published.Self}?why=Withdrawn+there",
            tag: published.Tag
        );

        Assert.Equal("rejected", dropped.Text("status"));
        Assert.Equal("forbidden", kept.Text("code"));
        Assert.Equal("precondition_required", blind.Text("code"));
        Assert.Equal("invalid_parameter", without.Text("code"));
        Assert.Equal("retracted", gone.Text("status"));
    }

    [Fact]
    public async Task Every_filter_keeps_what_it_says()
    {
        var (story, published) = await Published();
        var outlet = await api.Given(Some.Outlet());
        var other = await Given(
            await story.Records(),
            new()
            {
                ClaimId = default,
                OutletId = outlet.Id,
                Rating = Rating.Unverifiable,
                OriginalRating = "Unproven",
                Url = "https://example.org/other",
                Language = "ja",
            }
        );
        var (first, second) = (published.Text("key"), other.Key);
        var own = $"/v1/reviews?proposition={story.Proposition.Slug}";

        Assert.Equal([first, second], await api.Keys($"{own}&sort=created_at"));
        Assert.Equal([first], await api.Keys($"{own}&author={story.Author.Slug}"));
        Assert.Equal([second], await api.Keys($"{own}&outlet={outlet.Slug}"));
        Assert.Equal([second], await api.Keys($"{own}&rating=unverifiable,true"));
        Assert.Equal([first], await api.Keys($"{own}&not_rating=unverifiable"));
        Assert.Equal([second], await api.Keys($"{own}&language=ja"));
        Assert.Equal([second], await api.Keys($"/v1/reviews?key={second}"));
        Assert.Equal([first], await api.Keys($"{own}&reviewed_from=2016-12"));
        Assert.Empty(await api.Keys($"{own}&reviewed_to=2016-11"));
        Assert.Equal([second, first], await api.Keys($"{own}&sort=-created_at"));
        Assert.Equal([first, second], await api.Keys($"{own}&sort=reviewed_on"));
        var facets = (await api.Json($"{own}&facets=rating,outlet,author"))["facets"]!;
        Assert.Equal(
            ["mixed", "unverifiable"],
            facets[0]!["values"]!.AsArray().Select(v => TextOf(v!, "value")).Order()
        );
        var table = await api.Table(own.Replace("?", ".csv?") + "&sort=created_at");
        Assert.Equal(["3", ""], table.Select(r => r["rating_value"]));
        Assert.Equal(["Half True", "Unproven"], table.Select(r => r["original_rating"]));
        Assert.Equal([outlet.Name], table.Skip(1).Select(r => r["outlet_name"]));
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_with_its_place()
    {
        var (writer, _) = await Editors();
        var story = await Story.In(api);
        var form = Form("no-such/001", "nobody-of-that-name");
        form["rating"] = "mostly-true";
        form["url"] = "ftp://example.org";
        form["original_rating"] = new string('x', Review.MaxOriginalRatingLength + 1);
        form["summary"] = string.Concat(Enumerable.Repeat("🏝", Review.MaxSummaryLength + 1));
        form["reviewed_on"] = "yesterday";
        form["language"] = "English!";

        var faults = (await writer.Makes("/v1/reviews", form)).Faults("invalid_member");

        Assert.Equal(
            ["/language", "/original_rating", "/rating", "/reviewed_on", "/summary", "/url"],
            faults.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Contains("mostly_true", faults["/rating"]["allowed"]!.AsArray().Select(a => $"{a}"));
        var unknown = (
            await writer.Makes("/v1/reviews", Form("no-such/001", "nobody-of-that-name"))
        ).Faults("unknown_reference");
        Assert.Equal(["/author", "/claim"], unknown.Keys.Order(StringComparer.Ordinal));
        var nobody = Form(await story.Records(), story.Author.Slug);
        nobody.Remove("author");
        Assert.Equal("review_by_nobody", Code(await writer.Makes("/v1/reviews", nobody)));
        var known = Form(await story.Records(), story.Author.Slug);
        await writer.Makes("/v1/reviews", known.DeepClone());
        Assert.Equal("key_taken", Code(await writer.Makes("/v1/reviews", known)));
        var long500 = Form(await story.Records(), story.Author.Slug);
        long500["summary"] = string.Concat(Enumerable.Repeat("🏝", Review.MaxSummaryLength));
        Assert.Equal(HttpStatusCode.Created, (await writer.Makes("/v1/reviews", long500)).Status);
    }

    [Fact]
    public async Task As_JSON_LD_it_is_a_ClaimReview_and_its_claim_carries_it()
    {
        var (_, published) = await Published();
        var claim = await api.Json($"/v1/claims/{published.Body["claim"]!["id"]}");

        var document = await api.Json(published.Self + ".jsonld");
        var ofClaim = await api.Json(TextOf(claim["links"]!, "jsonld"));

        foreach (var graph in new[] { document, ofClaim })
        {
            var triples = Triples.Of(graph, api.Http.BaseAddress!);
            Assert.Empty(SchemaOrg.Faults(triples));
            Assert.Contains(triples, t => t.Object == SchemaOrg.Namespace + "ClaimReview");
        }
        var review = document["@graph"]![0]!;
        var rating = review["reviewRating"]!;
        Assert.Equal(
            ("Half True", 3, 1, 5),
            (
                TextOf(rating, "alternateName"),
                rating["ratingValue"]!.GetValue<int>(),
                rating["worstRating"]!.GetValue<int>(),
                rating["bestRating"]!.GetValue<int>()
            )
        );
        Assert.Equal("/v1/vocabularies/ratings#mixed", TextOf(rating, "additionalType"));
        Assert.Equal("Something is so.", TextOf(review, "claimReviewed"));
        Assert.Equal("2016-12-20", TextOf(review, "datePublished"));
        Assert.Equal(TextOf(claim["links"]!, "self"), TextOf(review["itemReviewed"]!, "@id"));
        Assert.Equal(published.Self, TextOf(ofClaim["@graph"]![0]!["review"]![0]!, "@id"));
    }

    [Fact]
    public async Task A_verdict_on_no_line_from_false_to_true_has_no_number()
    {
        var story = await Story.In(api);
        var review = await Given(
            await story.Records(),
            new()
            {
                ClaimId = default,
                AuthorId = story.Author.Id,
                Rating = Rating.Misleading,
                OriginalRating = "Missing context",
                Url = "https://example.org/misleading",
            }
        );

        var rating = (await api.Json($"/v1/reviews/{review.Key}.jsonld"))["@graph"]![0]![
            "reviewRating"
        ]!.AsObject();

        Assert.Equal(
            ["@type", "additionalType", "alternateName"],
            rating.Select(m => m.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Published_reviews_of_published_claims_go_out_and_come_back()
    {
        var (story, published) = await Published();
        var (writer, _) = await Editors();
        await writer.Makes("/v1/reviews", Form(await story.Records(), story.Author.Slug));
        var content = new ReviewContent
        {
            ClaimId = default,
            AuthorId = story.Author.Id,
            Rating = Rating.True,
            OriginalRating = "Right",
            Url = "https://example.org/right",
        };
        await Given(await story.Records(status: ClaimStatus.Draft), content);
        var folder = Directory.CreateTempSubdirectory().FullName;
        var (snapshot, _) = await MakeSnapshot.Of(
            api.ConnectionString,
            folder,
            new(2026, 11, 26),
            CancellationToken.None
        );
        var restored = await postgres.Copy();

        await RestoreSnapshot.Into(restored, snapshot.Folder, CancellationToken.None);

        await using var copy = new ClaimsDb(StorageSetup.OptionsFor(restored));
        var back = await copy.Reviews.Include(r => r.Claim).ToListAsync();
        Assert.Contains(back, r => r.Key == published.Text("key") && r.Rating == Rating.Mixed);
        Assert.All(
            back,
            r =>
                Assert.Equal(
                    (ClaimStatus.Published, ClaimStatus.Published),
                    (r.Status, r.Claim.Status)
                )
        );
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("HTTPS://EXAMPLE.org:443/X", "https://example.org/X")]
    [InlineData("https://bücher.example/é", "https://xn--bcher-kva.example/%C3%A9")]
    [InlineData("https://example.org/<script>", null)]
    [InlineData("https://example.org/a|b", null)]
    [InlineData("https://example.org/a b", null)]
    [InlineData("https://example.org/100%", null)]
    [InlineData("https://ana@example.org/", null)]
    [InlineData("ftp://example.org/", null)]
    public async Task One_rule_is_for_all_addresses(string written, string? kept)
    {
        var story = await Story.In(api);
        var (writer, reviewer) = await Editors();
        var hooks = await api.As("who tells", Scope.Admin);
        var review = Form(await story.Records(), story.Author.Slug);
        review["url"] = written;
        var article = new JsonObject
        {
            ["slug"] = Some.Slug("article"),
            ["held"] = false,
            ["url"] = written,
        };

        var reviewed = await writer.Makes("/v1/reviews", review);
        var published = await writer.Makes("/v1/articles", article);
        var told = await hooks.Makes("/v1/webhooks", new JsonObject { ["url"] = written });

        foreach (var made in new[] { reviewed, published, told })
            if (kept is null)
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, made.Status);
                Assert.Equal(["/url"], made.Faults("invalid_member").Keys);
            }
            else
            {
                Assert.Equal(HttpStatusCode.Created, made.Status);
                Assert.Equal(kept, made.Text("url"));
            }
        if (kept is null)
            return;
        await reviewer.Decides(reviewed, "publish");
        var claim = await api.Json($"/v1/claims?key={review["claim"]}");
        var id = TextOf(claim["data"]![0]!, "id");
        var linked = await api.Http.GetStringAsync($"/v1/claims/{id}.jsonld");
        Assert.Contains(kept, linked);
        foreach (var triple in Triples.Of(JsonNode.Parse(linked)!, new(api.Http.BaseAddress!, "/")))
        foreach (
            var node in new[] { triple.Subject, triple.Predicate, triple.Object }.Take(
                triple.Datatype is null ? 3 : 2
            )
        )
            Assert.Matches("^[^\\x00-\\x20<>\"{}|^`\\\\]*$", node);
    }

    private async Task<(HttpClient Writer, HttpClient Reviewer)> Editors() =>
        (await api.As(Scope.Write), await api.As("another", Scope.Review));

    private async Task<(Story Story, Written Review)> Published()
    {
        var story = await Story.In(api);
        var (writer, reviewer) = await Editors();
        var draft = await writer.Makes(
            "/v1/reviews",
            Form(await story.Records(), story.Author.Slug)
        );
        return (story, await reviewer.Decides(draft, "publish"));
    }

    private async Task<Review> Given(string claim, ReviewContent content)
    {
        await using var db = api.Database();
        var id = await db.Claims.Where(c => c.Key == claim).Select(c => c.Id).SingleAsync();
        return await api.Given(
            Review.Record(Some.Slug("review"), content with { ClaimId = id }, ClaimStatus.Published)
        );
    }

    private async Task<JsonArray> Reviews(string claim) =>
        (await api.Json($"/v1/claims/{claim}"))["reviews"]!.AsArray();

    private static string Code(Written refused) =>
        refused.Body["errors"]![0]!["code"]!.GetValue<string>();

    private static JsonObject Form(string claim, string author) =>
        new()
        {
            ["key"] = Some.Slug("review"),
            ["claim"] = claim,
            ["author"] = author,
            ["rating"] = "mixed",
            ["original_rating"] = "Half True",
            ["url"] = "https://example.org/checks/1",
            ["reviewed_on"] = "2016-12-20",
            ["summary"] = "Part of it is so.",
            ["language"] = "en",
        };
}
