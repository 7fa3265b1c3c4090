using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>What EF Core has no words for: gapless chains, what stands once, the copied date of publication, the orders of pages, the one row.</summary>
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

            -- what stands once is looked at when all is done: a list whose rows change places meets itself on the way
            alter table proposition_topics add constraint uq_proposition_topics_topic
                unique (proposition_id, topic_id) deferrable initially deferred;
            alter table article_authors add constraint uq_article_authors_actor
                unique (article_id, actor_id) deferrable initially deferred;
            alter table claim_claimants add constraint uq_claim_claimants_actor
                unique (claim_id, actor_id) deferrable initially deferred;
            -- among rows that stand: what was withdrawn may come back under another name
            alter table articles add constraint uq_articles_text_sha256
                exclude using btree (text_sha256 with =) where (retracted_at is null) deferrable initially deferred;
            alter table claim_relations add constraint uq_claim_relations_tie
                exclude using btree (from_id with =, to_id with =, kind with =) where (retracted_at is null) deferrable initially deferred;
            alter table proposition_relations add constraint uq_proposition_relations_tie
                exclude using btree (from_id with =, to_id with =, kind with =) where (retracted_at is null) deferrable initially deferred;

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
            alter table proposition_relations drop constraint uq_proposition_relations_tie;
            alter table claim_relations drop constraint uq_claim_relations_tie;
            alter table articles drop constraint uq_articles_text_sha256;
            alter table claim_claimants drop constraint uq_claim_claimants_actor;
            alter table article_authors drop constraint uq_article_authors_actor;
            alter table proposition_topics drop constraint uq_proposition_topics_topic;
            alter table claim_hops drop constraint fk_claim_hops_contiguous;
            alter table claim_hops drop column previous;
            """
        );
    }
}
