using JapanRussia.Articles;
using JapanRussia.Propositions;

namespace JapanRussia.Seeding;

/// <summary>Turns the files of articles into contents of entities, and notes every problem on the way.</summary>
internal sealed class CompileArticles(SeedDraft draft)
{
    /// <summary>An article with its sections; its draft.Propositions and draft.Claims wait until every file has been seen.</summary>
    internal void Article(SeedFile file, string fileName)
    {
        var rows = file.To<ArticleFile>();
        draft.ArticleFiles.Add((file, rows));
        var at = new Place(file, draft.Problems, "article");
        var row = rows.Article;
        if (row.Slug != fileName)
            at["slug"].Problem($"the file of the article '{row.Slug}' is called {row.Slug}.json");
        var content = new ArticleContent
        {
            Title = row.Title,
            TitleBasis = row.TitleBasis,
            OutletId = at["outlet"].IdOrNull("outlet", row.Outlet, draft.Outlets),
            OutletBasis = row.OutletBasis,
            FirstPublishedById = at["first_published_by"]
                .IdOrNull("outlet", row.FirstPublishedBy, draft.Outlets),
            PublishedOn = at["published_on"].Date(row.PublishedOn),
            PublishedBasis = row.PublishedBasis,
            Language = row.Language,
            Dateline = row.Dateline,
            Url = at["url"].Address(row.Url),
            Held = row.Held,
            Note = row.Note,
            TextSha256 = row.Text?.Sha256,
            TextCharacters = row.Text?.Characters,
            TextVerifiedOn = row.Text?.VerifiedOn,
            Authors =
            [
                .. (row.Authors ?? []).Select(
                    (a, i) =>
                        new AuthorContent(
                            at["authors", i, "actor"].Id("actor", a.Actor, draft.Actors),
                            a.Basis,
                            a.Affiliation
                        )
                ),
            ],
            Sections =
            [
                .. (row.Sections ?? []).Select(
                    (s, i) =>
                        new SectionContent(
                            s.Key,
                            s.Kind,
                            s.Paragraphs,
                            at["sections", i, "author"].IdOrNull("actor", s.Author, draft.Actors),
                            s.Label
                        )
                ),
            ],
        };
        at.Try(() => Articles.Article.Register(row.Slug, content));
        draft.Add("article", draft.Articles, row.Slug, content, at["slug"]);
    }

    internal void Propositions()
    {
        foreach (var (file, rows) in draft.ArticleFiles)
        foreach (var (row, at) in draft.Rows(file, _ => rows.Propositions ?? [], "propositions"))
        {
            var content = new PropositionContent(
                row.Text,
                row.Kind,
                row.Checkable,
                [.. row.Topics.Select((t, i) => at["topics", i].Id("topic", t, draft.TopicRows))]
            );
            at.Try(() => Proposition.Word(row.Slug, content));
            draft.Add("proposition", draft.Propositions, row.Slug, content, at["slug"]);
        }
    }

    internal void Claims()
    {
        var compile = new CompileClaim(
            draft.Actors,
            draft.Articles,
            draft.Propositions,
            draft.Measures
        );
        foreach (var (file, rows) in draft.ArticleFiles)
        foreach (var (row, at) in draft.Rows(file, _ => rows.Claims ?? [], "claims"))
            at.Try(() =>
            {
                var content = compile.Content(row, rows.Article, at);
                content.Check();
                draft.Add(
                    "claim",
                    draft.Claims,
                    $"{rows.Article.Slug}/{row.Key}",
                    content,
                    at["key"]
                );
            });
    }
}
