CREATE TABLE worker.inbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The bus may deliver an event more than once; this is what makes it count once.
  event_uuid text NOT NULL UNIQUE,
  topic text NOT NULL,
  fields json,
  job_id uuid NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  -- Why the event was set aside unanswered; null for all others.
  problem text
);

CREATE INDEX inbox_waiting ON worker.inbox (job_id, id) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON worker.inbox (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE worker.replay_position (
  topic text PRIMARY KEY,
  replay_id bytea NOT NULL,
  moved_at timestamptz NOT NULL DEFAULT now()
);

CREATE SEQUENCE worker.decision_number;
