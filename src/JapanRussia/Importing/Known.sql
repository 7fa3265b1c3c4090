-- What is known of a span that stands already need not be said again, where no text says it.
update import_evidence e set paragraph = coalesce(e.paragraph, x.paragraph),
        start_utf16 = coalesce(e.start_utf16, x.start_utf16), end_utf16 = coalesce(e.end_utf16, x.end_utf16)
    from import_claims s join claims c on c.key = s.key join claim_evidence x on x.claim_id = c.id
    where s.row between @first and @last and e.row = s.row and c.article_id = s.article_id
        and e.anchor_status is null and num_nulls(e.paragraph, e.start_utf16, e.end_utf16) > 0
        and (x.role, x.start, x."end", x.sha256) = (e.role, e.start, e."end", e.sha256);
