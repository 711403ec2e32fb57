-- What teachers think of the replies, and what they would have answered.

-- The verdict that stands, beside what lists filter by.
ALTER TABLE turns ADD COLUMN verdict TEXT;
ALTER TABLE turns ADD COLUMN not_reviewed INTEGER NOT NULL DEFAULT 0;
UPDATE turns SET not_reviewed = 1 WHERE kind IS NOT NULL;
CREATE INDEX turns_not_reviewed ON turns (not_reviewed) WHERE not_reviewed = 1;
CREATE INDEX turns_verdict ON turns (verdict) WHERE verdict IS NOT NULL;

CREATE TABLE verdicts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    place INTEGER NOT NULL REFERENCES turns (place) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    right_passages TEXT NOT NULL,
    remark TEXT,
    by_account TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_by TEXT,
    undone_at INTEGER
);

CREATE INDEX verdicts_place ON verdicts (place);

CREATE TABLE corrections (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    place INTEGER REFERENCES turns (place) ON DELETE SET NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    citations TEXT NOT NULL,
    by_account TEXT NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    state_since INTEGER NOT NULL,
    state_by TEXT
);

CREATE INDEX corrections_place ON corrections (place);
CREATE INDEX corrections_state ON corrections (state);

-- Counts the changes of corrections. A row that is updated within the change's transaction: no reader sees the number before the change.
CREATE TABLE correction_changes (count INTEGER NOT NULL);
INSERT INTO correction_changes VALUES (0);
