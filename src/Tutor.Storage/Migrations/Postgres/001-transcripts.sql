-- What was asked and answered.
-- place: the turn's moment in milliseconds since 1970, times 4096, plus a number that keeps turns of one millisecond apart. It is the
-- order of every list, the mark of every page, and what the other tables of a turn share.

CREATE TABLE students (
    pseudonym text NOT NULL PRIMARY KEY,
    channel text NOT NULL,
    user_id text NOT NULL,
    name text
);

CREATE TABLE conversations (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    channel text NOT NULL,
    channel_conversation text NOT NULL
);

-- What lists filter by, and nothing long: a page that has to look at many turns looks at few bytes of each.
CREATE TABLE turns (
    place bigint PRIMARY KEY,
    id text NOT NULL UNIQUE,
    conversation bigint NOT NULL REFERENCES conversations (number),
    student text NOT NULL,
    channel text NOT NULL,
    kind text,
    language text,
    type text,
    confidence double precision,
    reaction integer NOT NULL DEFAULT 0,
    refused integer NOT NULL DEFAULT 0,
    low_confidence integer NOT NULL DEFAULT 0,
    disliked integer NOT NULL DEFAULT 0,
    disagreed integer NOT NULL DEFAULT 0,
    attention integer NOT NULL DEFAULT 0
);

-- Each index is in the order of the list.
CREATE INDEX turns_conversation ON turns (conversation, place);
CREATE INDEX turns_student ON turns (student, place);
CREATE INDEX turns_channel ON turns (channel, place);
CREATE INDEX turns_language ON turns (language, place);
CREATE INDEX turns_type ON turns (type, place);
CREATE INDEX turns_refused ON turns (place) WHERE refused = 1;
CREATE INDEX turns_low_confidence ON turns (place) WHERE low_confidence = 1;
CREATE INDEX turns_disliked ON turns (place) WHERE disliked = 1;
CREATE INDEX turns_disagreed ON turns (place) WHERE disagreed = 1;
CREATE INDEX turns_attention ON turns (place) WHERE attention = 1;

CREATE TABLE turn_contents (
    place bigint PRIMARY KEY REFERENCES turns (place) ON DELETE CASCADE,
    activity_id text NOT NULL,
    activity_in text NOT NULL,
    activities_out text NOT NULL,
    question text NOT NULL,
    reply text,
    refused_for text,
    latency_ms double precision NOT NULL,
    attention text
);

-- The words come analyzed; an array needs no parser, which would break Bengali and Devanagari words.
CREATE TABLE turn_words (
    place bigint PRIMARY KEY REFERENCES turns (place) ON DELETE CASCADE,
    terms text[] NOT NULL
);

-- Words are many and most are rare: with the usual hundred, the planner would take each of them for a common one.
ALTER TABLE turn_words ALTER COLUMN terms SET STATISTICS 1000;

-- New turns are found at once and slower writing is not noticed: without the pending list no search has to read through it.
CREATE INDEX turn_words_terms ON turn_words USING gin (terms) WITH (fastupdate = off);

-- The ids that a channel gave to replies when they were sent.
CREATE TABLE sent_activities (
    conversation bigint NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    activity_id text NOT NULL,
    place bigint NOT NULL REFERENCES turns (place) ON DELETE CASCADE,
    PRIMARY KEY (conversation, activity_id)
);

CREATE INDEX sent_activities_place ON sent_activities (place);

CREATE TABLE accounts (
    id text NOT NULL PRIMARY KEY,
    name text NOT NULL,
    name_key text NOT NULL UNIQUE,
    role text NOT NULL,
    password_hash text,
    entra_object_id text UNIQUE,
    security_stamp text NOT NULL,
    is_disabled integer NOT NULL DEFAULT 0,
    created bigint NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    locked_until bigint
);

CREATE TABLE audit (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    conversation text,
    student text,
    detail text
);

CREATE INDEX audit_student ON audit (student) WHERE student IS NOT NULL;
CREATE INDEX audit_conversation ON audit (conversation) WHERE conversation IS NOT NULL;

-- Entries are added, never changed. Only whom they were about can be taken out, when that student is deleted.
CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION 'The audit log is not deleted.';
    END IF;
    IF (NEW.number, NEW.at, NEW.actor, NEW.action) <> (OLD.number, OLD.at, OLD.actor, OLD.action) OR NEW.detail IS DISTINCT FROM OLD.detail
        OR (NEW.conversation IS NOT NULL AND NEW.conversation IS DISTINCT FROM OLD.conversation)
        OR (NEW.student IS NOT NULL AND NEW.student IS DISTINCT FROM OLD.student) THEN
        RAISE EXCEPTION 'The audit log is not changed.';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION keep_audit();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();
