using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>Claims that come in thousands get their documents without looking for what else speaks of them.</summary>
[DbContext(typeof(ClaimsDb))]
[Migration("20261126140600_ClaimsSearchedInBulk")]
public partial class ClaimsSearchedInBulk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            -- As refresh_search does it, for claims alone: nothing else is found by what stands in a claim.
            create function refresh_claim_search(changed uuid[]) returns void language plpgsql
                set plan_cache_mode = force_custom_plan as $$
            begin
                insert into claim_search as s (claim_id, document)
                select c.id, p.document
                    || (select setweight(search_documents(a.document), 'B') from (
                        select actor_id from claim_claimants where claim_id = c.id and role <> 'alternative' union select actor_id from claim_hops where claim_id = c.id
                    ) x join named_search a on a.id = x.actor_id)
                    || case when coalesce(c.quote, c.condition, c.note, c.cue) is null then ''::tsvector
                        else search_document(concat_ws(' ', c.quote, c.condition, c.note, c.cue), 'C') end || r.document
                from claims c
                    join named_search p on p.id = c.proposition_id join named_search r on r.id = c.article_id
                where c.id = any(changed)
                on conflict (claim_id) do update set document = excluded.document where s.document <> excluded.document;
            end $$;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop function refresh_claim_search;");
    }
}
