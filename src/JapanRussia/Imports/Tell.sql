-- The history of one slice, and what its claims are found by.
insert into changes (version, position, kind, entity_id, name, entity_version, action)
    select @version, @before + row_number() over (order by row), 'claim', claim_id, key, coalesce(version, 0) + 1, verdict
    from import_verdicts where row between @first and @last and verdict in ('recorded', 'revised', 'published');
select refresh_claim_search(array(select claim_id from import_verdicts where row between @first and @last and verdict in ('recorded', 'revised')));
