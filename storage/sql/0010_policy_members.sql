-- Schema step 10: several policies may learn in turn from one reward.
--
-- Which of them played the clip, counted from 0; policy_version counts that one's own updates.
ALTER TABLE items ADD COLUMN policy_member {{int}} NOT NULL DEFAULT 0 CHECK (policy_member >= 0)
