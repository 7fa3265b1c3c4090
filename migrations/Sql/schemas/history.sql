-- What rows were before they changed.
create schema history;
