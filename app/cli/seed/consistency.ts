/**
 * Questions in SQL that must find nothing in seeded data, by what they look for. `:today` is the seed's day. They hold
 * for what the portal's own use cases write as well.
 */
export const contradictions: Readonly<Record<string, string>> = {
  'invited without a given disclosure': `SELECT a.id FROM application a WHERE a.state IN ('invited','interviewed','offered','inProefplaatsing','hired')
     AND NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.application_id = a.id AND d.given_at IS NOT NULL)`,
  'disclosure given before agreed': 'SELECT id FROM disclosure WHERE given_at < agreed_at',
  'disclosure given without invitation': `SELECT d.id FROM disclosure d WHERE d.given_at IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM transition_event e WHERE e.noun = 'application' AND e.subject_id = d.application_id AND e.action = 'invite')`,
  'opening that begins before its deadline': 'SELECT id FROM opening WHERE starts_on < response_deadline',
  'hired without placement': `SELECT a.id FROM application a WHERE a.state = 'hired'
     AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.application_id = a.id)`,
  'placement of somebody not hired': `SELECT p.id FROM placement p JOIN application a ON a.id = p.application_id WHERE a.state <> 'hired'`,
  'on trial without a running proefplaatsing': `SELECT a.id FROM application a WHERE a.state = 'inProefplaatsing'
     AND NOT EXISTS (SELECT 1 FROM proefplaatsing p WHERE p.application_id = a.id AND p.state IN ('running','toEvaluate'))`,
  'running proefplaatsing of somebody not on trial': `SELECT p.id FROM proefplaatsing p JOIN application a ON a.id = p.application_id
     WHERE p.state IN ('running','toEvaluate') AND a.state <> 'inProefplaatsing'`,
  'proefplaatsing without three agreements': `SELECT p.id FROM proefplaatsing p
     WHERE p.state IN ('agreed','running','toEvaluate','converted','notConverted','endedEarly')
     AND (SELECT count(*) FROM agreement g WHERE g.proefplaatsing_id = p.id AND g.round = p.agreement_round) <> 3`,
  'proefplaatsing past its end and running': `SELECT id FROM proefplaatsing WHERE state = 'running' AND (ends_on < :today OR starts_on > :today)`,
  'proefplaatsing to evaluate before its end': `SELECT id FROM proefplaatsing WHERE state = 'toEvaluate' AND ends_on >= :today`,
  'proefplaatsing agreed and its first day has been': `SELECT id FROM proefplaatsing WHERE state IN ('agreed','toAgree','draft') AND starts_on <= :today`,
  'converted proefplaatsing without placement': `SELECT p.id FROM proefplaatsing p WHERE p.state = 'converted'
     AND NOT EXISTS (SELECT 1 FROM placement q WHERE q.proefplaatsing_id = p.id)`,
  'placement before the end of its proefplaatsing': `SELECT q.id FROM placement q JOIN proefplaatsing p ON p.id = q.proefplaatsing_id WHERE q.starts_on <= p.ends_on`,
  'agreement to another text': `SELECT g.id FROM agreement g JOIN proefplaatsing p ON p.id = g.proefplaatsing_id WHERE g.text <> p.agreement_text`,
  'placement planned in the past or active in the future': `SELECT id FROM placement WHERE (state = 'planned' AND starts_on <= :today) OR (state <> 'planned' AND starts_on > :today)`,
  'placement sustained before the end of its nazorg': `SELECT id FROM placement WHERE state = 'sustained' AND nazorg_ends_on >= :today`,
  'placement active after its nazorg': `SELECT id FROM placement WHERE state = 'active' AND nazorg_ends_on < :today`,
  'ended placement without end': `SELECT id FROM placement WHERE state IN ('ended','relapsed') AND (ended_on IS NULL OR end_reason IS NULL OR ended_on < starts_on OR ended_on > :today)`,
  'placement without moments': `SELECT p.id FROM placement p WHERE NOT EXISTS (SELECT 1 FROM moment m WHERE m.case_kind = 'placement' AND m.case_id = p.id)`,
  'placement without contract term':
    'SELECT p.id FROM placement p WHERE NOT EXISTS (SELECT 1 FROM contract_term t WHERE t.placement_id = p.id)',
  'placed candidate without placement': `SELECT c.id FROM candidate c WHERE c.status = 'placed'
     AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.candidate_id = c.id AND p.state IN ('planned','active','sustained'))`,
  'working candidate who is not placed': `SELECT c.id FROM candidate c JOIN placement p ON p.candidate_id = c.id
     WHERE p.state IN ('planned','active') AND c.status <> 'placed'`,
  'moment done in the future, or planned long ago': `SELECT id FROM moment WHERE (state IN ('done','missed') AND due_on > :today) OR (done_on > :today)
     OR (state = 'planned' AND kind IN ('contact','talk') AND due_on < date(:today, '-10 day'))`,
  'moment planned after the case ended': `SELECT m.id FROM moment m JOIN placement p ON p.id = m.case_id
     WHERE m.case_kind = 'placement' AND m.state = 'planned' AND m.kind IN ('contact','talk') AND m.due_on > p.ended_on`,
  'more hired than places': `SELECT o.id FROM opening o WHERE (SELECT count(*) FROM application a WHERE a.opening_id = o.id AND a.state = 'hired') > o.places`,
  'all places taken and still open': `SELECT o.id FROM opening o WHERE o.state IN ('open','paused')
     AND (SELECT count(*) FROM application a WHERE a.opening_id = o.id AND a.state = 'hired') >= o.places`,
  'application on an opening that was never open': `SELECT a.id FROM application a JOIN opening o ON o.id = a.opening_id WHERE o.opened_at IS NULL OR a.created_at < o.opened_at`,
  'running application on an ended opening': `SELECT a.id FROM application a JOIN opening o ON o.id = a.opening_id
     WHERE o.state IN ('filled','closed','expired') AND a.state IN ('proposed','interested','introduced','invited','interviewed','offered')`,
  'application past its answer date': `SELECT id FROM application WHERE answer_by < :today AND state IN ('proposed','interested','introduced','invited','interviewed')`,
  'application before the candidate was there':
    'SELECT a.id FROM application a JOIN candidate c ON c.id = a.candidate_id WHERE a.created_at < c.created_at',
  'applicant who was not released': `SELECT a.id FROM application a JOIN candidate c ON c.id = a.candidate_id
     WHERE a.state IN ('introduced','invited','interviewed') AND (c.released_by_candidate = 0 OR c.released_by_jobcoach = 0)`,
  'rejected without reason': `SELECT id FROM application WHERE state IN ('rejected','declined','withdrawn') AND reason_code IS NULL`,
  'doubts about the group shared': `SELECT id FROM application WHERE reason_code = 'doubtsAboutGroup' AND reason_shared = 1`,
  'events out of order': `SELECT e.id FROM transition_event e JOIN transition_event f
     ON f.noun = e.noun AND f.subject_id = e.subject_id AND f.seq = e.seq + 1 WHERE f.at < e.at OR f.from_state IS NOT e.to_state`,
  'event in the future': `SELECT id FROM transition_event WHERE substr(at, 1, 10) > :today`,
  'state that its last event did not lead to': `SELECT s.id FROM (
       SELECT 'application' noun, id, state FROM application UNION ALL SELECT 'opening', id, state FROM opening
       UNION ALL SELECT 'proefplaatsing', id, state FROM proefplaatsing WHERE state <> 'draft'
       UNION ALL SELECT 'placement', id, state FROM placement UNION ALL SELECT 'trajectory', id, state FROM trajectory) s
     WHERE s.state IS NOT (SELECT e.to_state FROM transition_event e WHERE e.noun = s.noun AND e.subject_id = s.id ORDER BY e.seq DESC LIMIT 1)`,
  'event without audit': `SELECT e.id FROM transition_event e WHERE NOT EXISTS (
       SELECT 1 FROM audit_event a WHERE a.subject_id = e.subject_id AND a.at = e.at AND a.action = e.noun || '.' || e.action)`,
  'caseload that is not the jobcoach': `SELECT c.id FROM candidate c WHERE NOT EXISTS (
       SELECT 1 FROM caseload_assignment l WHERE l.candidate_id = c.id AND l.jobcoach_id = c.jobcoach_id AND l.to_date IS NULL)`,
  'trajectory in another order than it can be': `SELECT id FROM trajectory WHERE referred_on > :today OR started_on < referred_on OR started_on > :today
     OR (state IN ('started','paused')) <> (started_on IS NOT NULL)`,
  'running trajectory without a phase': `SELECT t.id FROM trajectory t WHERE t.state = 'started'
     AND NOT EXISTS (SELECT 1 FROM phase_run p WHERE p.trajectory_id = t.id AND p.ended_on IS NULL)`,
  'note before the candidate was there':
    'SELECT n.id FROM candidate_note n JOIN candidate c ON c.id = n.candidate_id WHERE substr(n.created_at, 1, 10) < substr(c.created_at, 1, 10)',
  'placement without a programme': 'SELECT id FROM placement WHERE programme_version_id IS NULL',
  'full caseload': 'SELECT jobcoach_id FROM candidate GROUP BY jobcoach_id HAVING count(*) > 60',
  'number above its counter': `SELECT number FROM candidate WHERE number > (SELECT value FROM counter WHERE name = 'candidate')
     UNION ALL SELECT number FROM opening WHERE number > (SELECT value FROM counter WHERE name = 'opening')
     UNION ALL SELECT number FROM application WHERE number > (SELECT value FROM counter WHERE name = 'application')
     UNION ALL SELECT number FROM placement WHERE number > (SELECT value FROM counter WHERE name = 'placement')
     UNION ALL SELECT seq FROM audit_event WHERE seq > (SELECT value FROM counter WHERE name = 'audit')`,
  'contact of another employer': `SELECT o.id FROM opening o JOIN contact_person c ON c.id = o.contact_person_id WHERE c.employer_id <> o.employer_id
     UNION ALL SELECT o.id FROM opening o JOIN employer_site s ON s.id = o.site_id WHERE s.employer_id <> o.employer_id`,
  'text with an unfilled part': `SELECT id FROM opening WHERE title || tasks || guidance || contract_after LIKE '%{%}%'
     UNION ALL SELECT id FROM application WHERE message LIKE '%{%}%' UNION ALL SELECT id FROM employer WHERE about LIKE '%{%}%'`,
};
