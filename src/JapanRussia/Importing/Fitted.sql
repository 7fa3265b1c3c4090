-- What follows from the texts for spans that fit them.
update import_evidence e set paragraph = f.paragraph, start_utf16 = f.start_utf16, end_utf16 = f.end_utf16, anchor_status = 'verified'
from unnest(@rows, @positions, @paragraphs, @starts, @ends) f (row, position, paragraph, start_utf16, end_utf16)
where e.row = f.row and e.position = f.position;
