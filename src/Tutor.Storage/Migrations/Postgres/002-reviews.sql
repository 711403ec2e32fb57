-- What teachers think of the replies, and what they would have answered.

-- The verdict that stands, beside what lists filter by.
ALTER TABLE turns ADD COLUMN verdict text;
ALTER TABLE turns ADD COLUMN not_reviewed integer NOT NULL DEFAULT 0;
UPDATE turns SET not_reviewed = 1 WHERE kind IS NOT NULL;
CREATE INDEX turns_not_reviewed ON turns (place) WHERE not_reviewed = 1;
CREATE INDEX turns_verdict ON turns (place) WHERE verdict IS NOT NULL;

CREATE TABLE verdicts (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    place bigint NOT NULL REFERENCES turns (place) ON DELETE CASCADE,
    kind text NOT NULL,
    right_passages text NOT NULL,
    remark text,
    by_account text NOT NULL,
    at bigint NOT NULL,
    undone_by text,
    undone_at bigint
);

CREATE INDEX verdicts_place ON verdicts (place);

CREATE TABLE corrections (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    place bigint REFERENCES turns (place) ON DELETE SET NULL,
    question text NOT NULL,
    language text NOT NULL,
    text text NOT NULL,
    citations text NOT NULL,
    by_account text NOT NULL,
    at bigint NOT NULL,
    state text NOT NULL,
    state_since bigint NOT NULL,
    state_by text
);

CREATE INDEX corrections_place ON corrections (place);
CREATE INDEX corrections_state ON corrections (state);

-- Counts the changes of corrections. A row that is updated within the change's transaction: no reader sees the number before the change.
CREATE TABLE correction_changes (count bigint NOT NULL);
INSERT INTO correction_changes VALUES (0);
