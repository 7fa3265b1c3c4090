-- a key stands once in a file: the first row has it
delete from import_claims s using (select row, min(row) over (partition by key) as first from import_claims) k
where k.row = s.row and k.first < k.row
returning s.row, s.line, s.key;
