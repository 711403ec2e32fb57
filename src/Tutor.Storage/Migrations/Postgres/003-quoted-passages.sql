-- Which passages answers cited, for the overview; until now they could only be read out of each reply.

CREATE TABLE citations (
    place bigint NOT NULL REFERENCES turns (place) ON DELETE CASCADE,
    number integer NOT NULL,
    passage text NOT NULL,
    paragraph integer NOT NULL,
    PRIMARY KEY (place, number)
);

INSERT INTO citations (place, number, passage, paragraph)
SELECT contents.place, (citation ->> 'number')::integer, citation ->> 'passage', (citation ->> 'paragraph')::integer
FROM turn_contents AS contents, json_array_elements(contents.reply::json -> 'citations') AS citation
WHERE contents.reply IS NOT NULL;
