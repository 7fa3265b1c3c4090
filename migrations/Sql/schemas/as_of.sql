-- Each table as it was at the version that the session has set.
create schema as_of;
