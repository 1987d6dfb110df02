-- Runs over the whole org, or over some records, until they are reported.
CREATE TABLE worker.run (
  -- Id of the run's record in the org: a request that comes twice counts once.
  id text PRIMARY KEY,
  -- Empty: everything.
  record_ids json NOT NULL,
  requested_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  is_cancelled boolean NOT NULL DEFAULT false,
  -- Set once the org has been told how the run ended.
  status text,
  closed_at timestamptz
);

-- The part of a run that one engine does. Stages of a run are worked one after the other.
CREATE TABLE worker.run_stage (
  run_id text NOT NULL REFERENCES worker.run ON DELETE CASCADE,
  place int NOT NULL,
  engine text NOT NULL,
  workload text NOT NULL,
  state text NOT NULL DEFAULT 'Waiting',
  started_at timestamptz,
  -- Whoever holds the claim works on the stage; a claim that is no longer renewed is free for others.
  claim uuid,
  claimed_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  -- What is confirmed: counts, and where to go on. Null before the first.
  progress json,
  message text,
  PRIMARY KEY (run_id, place)
);

CREATE INDEX run_open ON worker.run (received_at) WHERE status IS NULL;

-- The typical lead: mean of each factor's value over the open leads of the last run.
CREATE TABLE worker.typical_value (
  factor text PRIMARY KEY,
  mean double precision NOT NULL,
  leads bigint NOT NULL,
  stored_at timestamptz NOT NULL
);
