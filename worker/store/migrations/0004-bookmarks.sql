-- How far something was read in the org, by name: an ISO time.
CREATE TABLE worker.bookmark (
  name text PRIMARY KEY,
  read_until text NOT NULL
);
