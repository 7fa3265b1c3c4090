using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>What EF Core has no words for: gapless chains, the copied date of publication, the orders of pages, the one row.</summary>
public partial class ChainsOrdersAndTheDataset : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            -- each hop but the first needs the one before it
            alter table claim_hops add column previous integer generated always as (nullif(position - 1, 0)) stored;
            alter table claim_hops add constraint fk_claim_hops_contiguous
                foreign key (claim_id, previous) references claim_hops (claim_id, position)
                deferrable initially deferred;

            -- claims are paged by the date of their article, so they carry it
            create function copy_published_from() returns trigger language plpgsql as $$
            begin
                select published_from into new.published_from from articles where id = new.article_id;
                return new;
            end $$;
            create trigger claims_published_from before insert or update of article_id, published_from on claims
                for each row execute function copy_published_from();
            create function spread_published_from() returns trigger language plpgsql as $$
            begin
                update claims set published_from = new.published_from where article_id = new.id;
                return null;
            end $$;
            create trigger articles_published_from after update of published_from on articles
                for each row when (old.published_from is distinct from new.published_from)
                execute function spread_published_from();

            -- one index for each order of a page that a column alone does not give: unknown dates come last both ways
            create index ix_claims_published_first on claims ((coalesce(published_from, date 'infinity')), id);
            create index ix_claims_published_last on claims ((coalesce(published_from, date '-infinity')) desc, id desc);
            create index ix_claims_said_first on claims ((coalesce(said_from, date 'infinity')), id);
            create index ix_claims_said_last on claims ((coalesce(said_from, date '-infinity')) desc, id desc);
            create index ix_claims_about_first on claims ((coalesce(about_from, date 'infinity')), id);
            create index ix_claims_about_last on claims ((coalesce(about_from, date '-infinity')) desc, id desc);
            create index ix_articles_published_first on articles ((coalesce(published_from, date 'infinity')), id);
            create index ix_articles_published_last on articles ((coalesce(published_from, date '-infinity')) desc, id desc);

            insert into dataset (id, version, updated_at, cursor_key)
                values (1, 0, now(), sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            delete from dataset;
            drop index ix_claims_published_first, ix_claims_published_last, ix_claims_said_first, ix_claims_said_last,
                ix_claims_about_first, ix_claims_about_last, ix_articles_published_first, ix_articles_published_last;
            drop trigger articles_published_from on articles;
            drop function spread_published_from;
            drop trigger claims_published_from on claims;
            drop function copy_published_from;
            alter table claim_hops drop constraint fk_claim_hops_contiguous;
            alter table claim_hops drop column previous;
            """
        );
    }
}
