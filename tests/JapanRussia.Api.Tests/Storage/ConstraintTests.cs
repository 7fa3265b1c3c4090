using JapanRussia.Claims;
using JapanRussia.Writing;
using Npgsql;

namespace JapanRussia.Api.Tests.Storage;

/// <summary>What the model refuses, the database refuses too, under a name.</summary>
public sealed class ConstraintTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("update claims set stance = 'agrees' where key = @key", "ck_claims_stance")]
    [InlineData(
        "update claims set quote = repeat('word ', 13) where key = @key",
        "ck_claims_quote_words"
    )]
    [InlineData("update claims set act = 'speech' where key = @key", "ck_claims_own_voice")]
    [InlineData("update claims set depth = 0 where key = @key", "ck_claims_depth")]
    [InlineData("update claims set status = 'retracted' where key = @key", "ck_claims_retracted")]
    [InlineData(
        "update claims set about_from = '2017-01-01', about_to = '2016-01-01', about = 'x' where key = @key",
        "ck_claims_about_order"
    )]
    [InlineData(
        "update claims set origin_confidence = 1.5 where key = @key",
        "ck_claims_origin_confidence"
    )]
    [InlineData(
        "update claim_evidence set \"end\" = \"start\" where claim_id = (select id from claims where key = @key)",
        "ck_claim_evidence_offsets"
    )]
    [InlineData(
        "update claim_evidence set sha256 = 'ABC' where claim_id = (select id from claims where key = @key)",
        "ck_claim_evidence_sha256"
    )]
    [InlineData(
        "update claim_evidence set anchor_status = 'verified', start_utf16 = null where claim_id = (select id from claims where key = @key)",
        "ck_claim_evidence_verified"
    )]
    [InlineData(
        "update claim_figures set lower = 2, upper = 1 where claim_id = (select id from claims where key = @key)",
        "ck_claim_figures_bounds"
    )]
    [InlineData(
        "update claim_figures set date = '2016' where claim_id = (select id from claims where key = @key)",
        "ck_claim_figures_amount_or_date"
    )]
    [InlineData(
        "update claim_claimants set role = 'joint' where claim_id = (select id from claims where key = @key)",
        "ck_claim_claimants_lead_first"
    )]
    [InlineData(
        "insert into claim_hops (claim_id, position, actor_id, stance) select id, 2, (select actor_id from claim_claimants where claim_id = id), 'reports' from claims where key = @key",
        "fk_claim_hops_contiguous"
    )]
    [InlineData(
        "update propositions set text = repeat('x', 501) where id = (select proposition_id from claims where key = @key)",
        "ck_propositions_text_length"
    )]
    [InlineData(
        "update actors set slug = 'Not A Slug' where id = (select actor_id from claim_claimants where claim_id = (select id from claims where key = @key))",
        "ck_actors_slug"
    )]
    [InlineData(
        "insert into dataset (id, version, updated_at, cursor_key) values (2, 0, now(), '')",
        "ck_dataset_one_row"
    )]
    public async Task Refuses(string sql, string constraint)
    {
        var measure = await api.Given(Some.Measure());
        var story = await Story.In(api);
        var key = await story.Records(c =>
            c with
            {
                Figures = [FigureContent.Amount(measure.Id, Qualifier.Exact, 1)],
            }
        );
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var begin = new NpgsqlCommand("select begin_change(now())", connection);
        await begin.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("key", key);

        var refused = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await command.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        });

        Assert.Equal(constraint, refused.ConstraintName);
    }

    [Fact]
    public async Task A_claim_carries_the_date_of_its_article_also_when_that_is_mended()
    {
        var story = await Story.In(
            api,
            author => Some.Article(author: author, publishedOn: "2016-12")
        );
        await story.Records();
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);

        async Task<DateOnly> Carried() =>
            (DateOnly)
                (
                    await source
                        .CreateCommand(
                            $"select published_from from claims where article_id = '{story.Article.Id}'"
                        )
                        .ExecuteScalarAsync()
                )!;

        Assert.Equal(new(2016, 12, 1), await Carried());
        await source
            .CreateCommand(
                $"begin; select begin_change(now()); update articles set published_from = '2016-11-05' where id = '{story.Article.Id}'; commit"
            )
            .ExecuteNonQueryAsync();
        Assert.Equal(new(2016, 11, 5), await Carried());
    }

    [Fact]
    public async Task Two_who_change_one_claim_at_once_do_not_both_win()
    {
        var story = await Story.In(api);
        var key = await story.Records();
        await using var one = api.Database();
        await using var other = api.Database();
        one.Claims.Single(c => c.Key == key).Retract(DateTimeOffset.UnixEpoch);
        other.Claims.Single(c => c.Key == key).Retract(DateTimeOffset.UnixEpoch);
        await one.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);

        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException>(() =>
            other.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None)
        );
    }
}
