-- The migrations up to 0.3 were replaced by this one, so their tables are in its way.
do $guard$ begin
    if exists (select from "__EFMigrationsHistory" where "MigrationId" = '20261121235638_ClaimsAndTheirSources') then
        raise exception 'This database was made by version 0.3, and this version cannot update it'
            using hint = 'Export it with version 0.3 and restore it into a new database: see "From 0.3 to 0.4" in docs/operations.md.';
    end if;
end $guard$;
