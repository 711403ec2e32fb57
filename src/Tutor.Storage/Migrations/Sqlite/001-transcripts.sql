-- What was asked and answered.
-- place: the turn's moment in milliseconds since 1970, times 4096, plus a number that keeps turns of one millisecond apart. It is the
-- order of every list, the mark of every page, and what the other tables of a turn share.

CREATE TABLE students (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    user_id TEXT NOT NULL,
    name TEXT
) WITHOUT ROWID;

CREATE TABLE conversations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    channel_conversation TEXT NOT NULL
);

-- What lists filter by, and nothing long: a page that has to look at many turns looks at few bytes of each.
CREATE TABLE turns (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation INTEGER NOT NULL REFERENCES conversations (number),
    student TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT,
    language TEXT,
    type TEXT,
    confidence REAL,
    reaction INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    low_confidence INTEGER NOT NULL DEFAULT 0,
    disliked INTEGER NOT NULL DEFAULT 0,
    disagreed INTEGER NOT NULL DEFAULT 0,
    attention INTEGER NOT NULL DEFAULT 0
);

-- The rowid stands in every index behind these columns, so each of them is in the order of the list.
CREATE INDEX turns_conversation ON turns (conversation);
CREATE INDEX turns_student ON turns (student);
CREATE INDEX turns_channel ON turns (channel);
CREATE INDEX turns_language ON turns (language);
CREATE INDEX turns_type ON turns (type);
CREATE INDEX turns_refused ON turns (refused) WHERE refused = 1;
CREATE INDEX turns_low_confidence ON turns (low_confidence) WHERE low_confidence = 1;
CREATE INDEX turns_disliked ON turns (disliked) WHERE disliked = 1;
CREATE INDEX turns_disagreed ON turns (disagreed) WHERE disagreed = 1;
CREATE INDEX turns_attention ON turns (attention) WHERE attention = 1;

CREATE TABLE turn_contents (
    place INTEGER PRIMARY KEY REFERENCES turns (place) ON DELETE CASCADE,
    activity_id TEXT NOT NULL,
    activity_in TEXT NOT NULL,
    activities_out TEXT NOT NULL,
    question TEXT NOT NULL,
    reply TEXT,
    refused_for TEXT,
    latency_ms REAL NOT NULL,
    attention TEXT
);

-- The words come analyzed: the tokenizer only has to part them at spaces, which "ascii" does, keeping every letter beyond ASCII.
CREATE VIRTUAL TABLE turn_words USING fts5 (terms, tokenize = 'ascii', detail = 'none', columnsize = 0);

-- The ids that a channel gave to replies when they were sent.
CREATE TABLE sent_activities (
    conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    activity_id TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES turns (place) ON DELETE CASCADE,
    PRIMARY KEY (conversation, activity_id)
) WITHOUT ROWID;

CREATE INDEX sent_activities_place ON sent_activities (place);

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    password_hash TEXT,
    entra_object_id TEXT UNIQUE,
    security_stamp TEXT NOT NULL,
    is_disabled INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER
) WITHOUT ROWID;

CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    conversation TEXT,
    student TEXT,
    detail TEXT
);

CREATE INDEX audit_student ON audit (student) WHERE student IS NOT NULL;
CREATE INDEX audit_conversation ON audit (conversation) WHERE conversation IS NOT NULL;

-- Entries are added, never changed. Only whom they were about can be taken out, when that student is deleted.
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
WHEN NEW.number <> OLD.number OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor OR NEW.action <> OLD.action OR NEW.detail IS NOT OLD.detail
    OR (NEW.conversation IS NOT NULL AND NEW.conversation IS NOT OLD.conversation)
    OR (NEW.student IS NOT NULL AND NEW.student IS NOT OLD.student)
BEGIN
    SELECT RAISE(ABORT, 'The audit log is not changed.');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'The audit log is not deleted.');
END;
