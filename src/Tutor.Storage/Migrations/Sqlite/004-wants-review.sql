-- What teachers see first: replies that nobody judged and that there is a reason to look at. In a school that keeps up they are few among
-- many that nobody needs to judge.

CREATE INDEX turns_wants_review ON turns (not_reviewed)
    WHERE not_reviewed = 1 AND (refused = 1 OR low_confidence = 1 OR disliked = 1 OR disagreed = 1 OR attention = 1);
