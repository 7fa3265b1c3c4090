-- The history of one slice, and what its claims are found by: as refresh_search has it, put together from what is staged.
insert into changes (version, position, kind, entity_id, name, entity_version, action)
    select @version, @before + row_number() over (order by row), 'claim', claim_id, key, coalesce(version, 0) + 1, verdict
    from import_verdicts where verdict in ('recorded', 'revised', 'published');
with spoken as (
    select x.row, setweight(search_documents(a.document), 'B') as document
    from (
        select row, actor_id from import_claimants where row between @first and @last and role <> 'alternative'
        union select row, actor_id from import_hops where row between @first and @last
    ) x join named_search a on a.id = x.actor_id
    group by x.row
)
insert into claim_search as s (claim_id, document)
    select v.claim_id, p.document || k.document
        || search_wording(c.quote, c.condition, c.note, c.cue)
        || r.document
    from import_verdicts v join import_claims c on c.row = v.row join spoken k on k.row = v.row
        join named_search p on p.id = c.proposition_id join named_search r on r.id = c.article_id
    where c.row between @first and @last and v.verdict in ('recorded', 'revised')
    on conflict (claim_id) do update set document = excluded.document where s.document <> excluded.document;
