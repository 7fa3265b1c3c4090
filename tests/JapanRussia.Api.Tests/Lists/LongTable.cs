using JapanRussia.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace JapanRussia.Api.Tests.Lists;

/// <summary>The API on one story whose table is longer than every buffer between a server and a client who does not read.</summary>
public sealed class LongTable(Postgres postgres) : Api(postgres)
{
    /// <summary>More than are read at a time.</summary>
    internal const int Length = 1500;

    private const int LettersOfEach = 8000;

    internal string Path { get; private set; } = "";

    /// <summary>The key of the row that comes last.</summary>
    internal string Last { get; private set; } = "";

    protected override async Task Fill()
    {
        var story = await Story.In(this);
        var first = await story.Records();
        Path = $"/v1/claims.csv?article={story.Article.Slug}";
        Last = $"{first}-{Length:00000}";
        await Run(
            $"""
            begin;
            select begin_change(now());
            insert into change_sets (version, at, by_subject, by_name) select version, updated_at, 'test', 'Test' from dataset;
            create temp table made on commit drop as
                select c.id as original, md5(c.key || i)::uuid as id, c.key || to_char(i, '"-"FM00000') as key from claims c, generate_series(2, {Length}) i where c.key = '{first}';
            insert into claims select r.* from made m join claims c on c.id = m.original,
                jsonb_populate_record(null::claims, to_jsonb(c) || jsonb_build_object('id', m.id, 'key', m.key, 'since', current_change(), 'condition', repeat('If it is so. ', {LettersOfEach} / 13))) r;
            insert into claim_claimants select r.* from made m join claim_claimants c on c.claim_id = m.original,
                jsonb_populate_record(null::claim_claimants, to_jsonb(c) || jsonb_build_object('claim_id', m.id, 'since', current_change())) r;
            insert into claim_evidence select r.* from made m join claim_evidence c on c.claim_id = m.original,
                jsonb_populate_record(null::claim_evidence, to_jsonb(c) || jsonb_build_object('claim_id', m.id, 'since', current_change())) r;
            commit;
            analyze;
            """
        );
    }

    /// <summary>Another server on the same data.</summary>
    internal async Task<WebApplication> Serve(
        Dictionary<string, string?> settings,
        string connection = ""
    )
    {
        var app = ClaimsApi.Build(
            ConnectionString + connection,
            ["http://127.0.0.1:0"],
            null,
            settings
        );
        await app.StartAsync();
        return app;
    }

    internal async Task<long> Run(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is long number ? number : 0;
    }

    internal static string In(string path, string ending) =>
        path.Replace(".csv?", $"{ending}?", StringComparison.Ordinal);
}
