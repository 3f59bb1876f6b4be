/** The tables of the record. */
export const createRecord = `
CREATE TABLE programme (
  id text NOT NULL, seq integer NOT NULL, head text NOT NULL, state json NOT NULL, clock_changed_at timestamptz NOT NULL,
  CONSTRAINT programme_pk PRIMARY KEY (id)
);

CREATE TABLE task (
  id uuid NOT NULL, programme_id text NOT NULL, measure integer NOT NULL, seq integer NOT NULL, head text NOT NULL, state json NOT NULL,
  next_step_at timestamptz, next_step_key text, concluded_at timestamptz,
  CONSTRAINT task_pk PRIMARY KEY (id),
  CONSTRAINT task_measure UNIQUE (programme_id, measure),
  CONSTRAINT task_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id)
);
CREATE INDEX task_next_step ON task (programme_id, next_step_at) WHERE next_step_at IS NOT NULL;

CREATE TABLE event (
  aggregate text NOT NULL, seq integer NOT NULL, v smallint NOT NULL, type text NOT NULL, at timestamptz NOT NULL, actor text NOT NULL,
  text text NOT NULL, hash text NOT NULL, step_key text,
  CONSTRAINT event_pk PRIMARY KEY (aggregate, seq),
  CONSTRAINT event_step_key UNIQUE (aggregate, step_key)
);

CREATE TABLE command (
  id uuid NOT NULL, aggregate text NOT NULL, actor text NOT NULL, body_hash text NOT NULL, status smallint NOT NULL, answer json NOT NULL,
  decided_at timestamptz NOT NULL,
  CONSTRAINT command_pk PRIMARY KEY (id)
);

CREATE TABLE tell (
  task_id uuid NOT NULL, epoch bigint NOT NULL, version bigint NOT NULL, delivered bigint NOT NULL,
  lease_until timestamptz, attempts integer NOT NULL DEFAULT 0, changed_at timestamptz NOT NULL,
  CONSTRAINT tell_pk PRIMARY KEY (task_id),
  CONSTRAINT tell_task_fk FOREIGN KEY (task_id) REFERENCES task (id)
);
CREATE INDEX tell_undelivered ON tell (attempts, task_id) WHERE delivered < version;

CREATE TABLE document (
  kind text NOT NULL, version text NOT NULL, body json NOT NULL, stored_at timestamptz NOT NULL,
  CONSTRAINT document_pk PRIMARY KEY (kind, version)
);

CREATE TABLE free_text (
  aggregate text NOT NULL, hash text NOT NULL, salt text, body text, erased_at timestamptz,
  CONSTRAINT free_text_pk PRIMARY KEY (aggregate, hash)
);

CREATE TABLE holder (
  person text NOT NULL, bureau text NOT NULL, role text NOT NULL, ended_at timestamptz,
  CONSTRAINT holder_pk PRIMARY KEY (person, bureau, role)
);

CREATE TABLE notice (
  id uuid NOT NULL, programme_id text NOT NULL, bureau text NOT NULL, role text NOT NULL,
  deliver_at timestamptz NOT NULL, delivered_at timestamptz NOT NULL,
  CONSTRAINT notice_pk PRIMARY KEY (id),
  CONSTRAINT notice_morning UNIQUE (programme_id, bureau, role, deliver_at)
);
CREATE INDEX notice_page ON notice (programme_id, deliver_at, id);

CREATE TABLE notice_line (
  task_id uuid NOT NULL, step_key text NOT NULL, bureau text NOT NULL, role text NOT NULL, programme_id text NOT NULL, kind text NOT NULL,
  deliver_at timestamptz NOT NULL, notice_id uuid,
  CONSTRAINT notice_line_pk PRIMARY KEY (task_id, step_key, bureau, role),
  CONSTRAINT notice_line_notice_fk FOREIGN KEY (notice_id) REFERENCES notice (id)
);
CREATE INDEX notice_line_waiting ON notice_line (programme_id, deliver_at) WHERE notice_id IS NULL;
CREATE INDEX notice_line_notice ON notice_line (notice_id);
`;

/** The tables derived from the states of the tasks. */
export const createViews = `
CREATE TABLE part (
  task_id uuid NOT NULL, bureau text NOT NULL, programme_id text NOT NULL, measure integer NOT NULL, position integer NOT NULL,
  name text NOT NULL, kind text NOT NULL, duty text NOT NULL, receipt text, receipt_at timestamptz, receipt_reply text,
  CONSTRAINT part_pk PRIMARY KEY (task_id, bureau)
);

CREATE TABLE milestone (
  task_id uuid NOT NULL, key text NOT NULL, programme_id text NOT NULL, measure integer NOT NULL, section text NOT NULL,
  coordinator text NOT NULL, basis text NOT NULL, text text NOT NULL, year integer NOT NULL, due_on date, report_by date,
  phase text NOT NULL, escalation text NOT NULL, contributions_asked text[] NOT NULL, contributions_filed text[] NOT NULL,
  achieved_on date, document text, submitted_at timestamptz, approved_at timestamptz, struck_off_at timestamptz,
  returns integer NOT NULL, returned_at timestamptz,
  CONSTRAINT milestone_pk PRIMARY KEY (task_id, key)
);
CREATE INDEX milestone_phase ON milestone (programme_id, phase, submitted_at, measure, key);

CREATE TABLE rung (
  task_id uuid NOT NULL, key text NOT NULL, programme_id text NOT NULL, measure integer NOT NULL, kind text NOT NULL,
  milestone text, bureau text, at timestamptz NOT NULL, state text NOT NULL, ended_at timestamptz, bureaus text[] NOT NULL,
  CONSTRAINT rung_pk PRIMARY KEY (task_id, key)
);
CREATE INDEX rung_page ON rung (programme_id, state, at, task_id, key);
CREATE INDEX rung_kind ON rung (programme_id, kind, state, at);
`;

export const dropAll = `
DROP TABLE rung, milestone, part;
DROP TABLE notice_line, notice, holder, free_text, document, tell, command, event, task, programme;
`;
