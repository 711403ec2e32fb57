-- Which passages answers cited, for the overview; until now they could only be read out of each reply.

CREATE TABLE citations (
    place INTEGER NOT NULL REFERENCES turns (place) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    passage TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    PRIMARY KEY (place, number)
) WITHOUT ROWID;

INSERT INTO citations (place, number, passage, paragraph)
SELECT contents.place, json_extract(citation.value, '$.number'), json_extract(citation.value, '$.passage'), json_extract(citation.value, '$.paragraph')
FROM turn_contents AS contents, json_each(contents.reply, '$.citations') AS citation
WHERE contents.reply IS NOT NULL;
