-- Events that were taken in together and are answered together, by one job.
CREATE TABLE worker.batch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id uuid NOT NULL UNIQUE,
  topic text NOT NULL,
  events int NOT NULL,
  received_at timestamptz NOT NULL,
  done_at timestamptz
);

CREATE INDEX batch_waiting ON worker.batch (id) WHERE done_at IS NULL;

-- An event is written once and never touched again, unless it is set aside.
CREATE TABLE worker.event (
  -- The bus may deliver an event more than once; this is what makes it count once.
  event_uuid text PRIMARY KEY,
  batch_id bigint NOT NULL,
  place int NOT NULL,
  fields json,
  -- Why the event was set aside unanswered; null for all others.
  problem text
);

CREATE INDEX event_by_batch ON worker.event (batch_id);

CREATE TABLE worker.replay_position (
  topic text PRIMARY KEY,
  replay_id bytea NOT NULL,
  moved_at timestamptz NOT NULL
);

CREATE SEQUENCE worker.decision_number;
