using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <inheritdoc />
    public partial class OneFormOfAddress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_reviews_url",
                table: "reviews");

            migrationBuilder.Sql(
                """
                create function web_address_of(url text) returns text language sql immutable as $$
                    select lower(parts[1]) || '://'
                        || (select string_agg(case when c ~ '[a-z0-9._:\[\]-]' then c else encoded end, '' order by place)
                            from regexp_split_to_table(lower(regexp_replace(regexp_replace(parts[2], '^.*@', ''),
                                case lower(parts[1]) when 'https' then ':(0*443)?$' else ':(0*80)?$' end, '')), '') with ordinality w (c, place),
                                lateral (select regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\1', 'g') as encoded) e)
                        || coalesce((select string_agg(case when c ~ '[A-Za-z0-9._~!$&''()*+,;=:@/?%-]' or (c = '#' and place = position('#' in parts[3])) then c
                                else encoded end, '' order by place)
                            from regexp_split_to_table(nullif(parts[3], ''), '') with ordinality w (c, place),
                                lateral (select regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\1', 'g') as encoded) e), '')
                    from (select regexp_match(regexp_replace(url, '%(?![0-9A-Fa-f]{2})', '%25', 'g'), '^(https?)://([^/?#]+)(.*)$', 'i') as parts) m
                $$;
                -- another spelling of the same address is no change of what is known: neither versions nor the history count it
                alter table articles disable trigger articles_history;
                alter table reviews disable trigger reviews_history;
                update articles set url = web_address_of(url) where url is distinct from web_address_of(url);
                update history.articles set url = web_address_of(url) where url is distinct from web_address_of(url);
                update reviews set url = web_address_of(url) where url is distinct from web_address_of(url);
                update history.reviews set url = web_address_of(url) where url is distinct from web_address_of(url);
                update webhooks set url = web_address_of(url) where url is distinct from web_address_of(url);
                alter table articles enable trigger articles_history;
                alter table reviews enable trigger reviews_history;
                drop function web_address_of;
                """
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_webhooks_url",
                table: "webhooks",
                sql: "url ~ '^https?://(([a-z0-9._-]|%[0-9A-Fa-f]{2})+|\\[[0-9a-f:.]+\\])(:[1-9][0-9]{0,4})?([/?#]([A-Za-z0-9._~!$&\\x27()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_reviews_url",
                table: "reviews",
                sql: "url ~ '^https?://(([a-z0-9._-]|%[0-9A-Fa-f]{2})+|\\[[0-9a-f:.]+\\])(:[1-9][0-9]{0,4})?([/?#]([A-Za-z0-9._~!$&\\x27()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_articles_url",
                table: "articles",
                sql: "url ~ '^https?://(([a-z0-9._-]|%[0-9A-Fa-f]{2})+|\\[[0-9a-f:.]+\\])(:[1-9][0-9]{0,4})?([/?#]([A-Za-z0-9._~!$&\\x27()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_articles_url_length",
                table: "articles",
                sql: "char_length(url) <= 2000");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_webhooks_url",
                table: "webhooks");

            migrationBuilder.DropCheckConstraint(
                name: "ck_reviews_url",
                table: "reviews");

            migrationBuilder.DropCheckConstraint(
                name: "ck_articles_url",
                table: "articles");

            migrationBuilder.DropCheckConstraint(
                name: "ck_articles_url_length",
                table: "articles");

            migrationBuilder.AddCheckConstraint(
                name: "ck_reviews_url",
                table: "reviews",
                sql: "url ~ '^https?://[^ ]+$'");
        }
    }
}
