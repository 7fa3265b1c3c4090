-- Concatenates documents.
create aggregate search_documents(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '', parallel = safe);
