/**
 * What every column of the database holds, in one place. The export of a person's data, the anonymisation and the
 * tests that plant markers walk this list; `db/data-map.test.ts` fails until a new table or column stands in it.
 *
 * - `key`: ids and technical marks
 * - `fact`: codes, numbers, dates; says nothing of who it is about once the identity is gone
 * - `identity`: tells who it is, or how to reach them; gone after anonymisation
 * - `text`: typed by people and so may say anything; gone after anonymisation
 * - `secret`: hashes and tokens; in no export
 * - `public`: content that is about nobody
 */
export type ColumnKind = 'key' | 'fact' | 'identity' | 'text' | 'secret' | 'public';

export interface TableMap {
  /** As the person reads it in the export; null for what is about nobody. */
  label: string | null;
  /**
   * Columns that say whose data the row is: the table they point to, or `address` for an e-mail address. A row
   * belongs to a person when one of them leads to him.
   */
  subject?: Readonly<Record<string, string>>;
  /** Columns that point to an account that did or handles something, but is not who the row is about. */
  others?: readonly string[];
  /** Text that an employer wrote himself or that is part of what the parties agreed: he may read it. */
  employerReads?: readonly string[];
  /** What becomes of the row when the person is anonymised; `blank` empties identity and text. */
  atEnd?: 'blank' | 'delete' | 'keep';
  columns: Readonly<Record<string, ColumnKind>>;
}

const key = 'key';
const fact = 'fact';
const identity = 'identity';
const text = 'text';
const secret = 'secret';

function all(kind: ColumnKind, names: string): Record<string, ColumnKind> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

function nobody(names: string): TableMap {
  return { label: null, columns: all('public', names) };
}

/** Parents stand before children: whoever walks the map needs their ids first. */
export const dataMap: Readonly<Record<string, TableMap>> = {
  account: {
    label: 'Account',
    atEnd: 'blank',
    columns: {
      id: key,
      ...all(identity, 'email unconfirmed_email name'),
      ...all(secret, 'password_hash totp_secret'),
      ...all(
        fact,
        'status is_demo created_at password_changed_at totp_confirmed_at totp_last_step last_active_on',
      ),
    },
  },
  membership: {
    label: 'Rollen',
    subject: { account_id: 'account' },
    others: ['stand_in_for'],
    atEnd: 'keep',
    columns: {
      ...all(key, 'id account_id organisation_id stand_in_for'),
      ...all(fact, 'role region from_date to_date'),
    },
  },
  team: nobody('id name open created_at'),
  team_member: {
    label: 'Uw team',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: { ...all(key, 'team_id account_id'), leads: fact },
  },
  account_warning: {
    label: 'Bericht dat uw account weggaat',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: { account_id: key, ...all(fact, 'warned_on due_on') },
  },
  session: {
    label: 'Aangemelde apparaten',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: {
      ...all(secret, 'token_hash provider_id_token'),
      ...all(key, 'id account_id membership_id'),
      ...all(fact, 'created_at last_seen_at expires_at second_factor'),
      ...all(identity, 'user_agent provider_issuer provider_subject provider_session'),
    },
  },
  recovery_code: {
    label: 'Herstelcodes',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: { code_hash: secret, account_id: key, ...all(fact, 'created_at used_at') },
  },
  known_device: {
    label: 'Bekende apparaten',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: { device_hash: secret, account_id: key, ...all(fact, 'created_at last_used_at') },
  },
  provider_identity: {
    label: 'Inloggen via een organisatie',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: { account_id: key, ...all(identity, 'issuer subject'), ...all(fact, 'linked_at last_used_at') },
  },
  rate_limit: { label: null, columns: all(secret, 'key points expires_at') },
  provider_logout: { label: null, columns: all(secret, 'issuer token_id expires_at') },
  one_time_token: {
    label: 'Eenmalige links',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: {
      token_hash: secret,
      purpose: fact,
      account_id: key,
      payload: secret,
      ...all(fact, 'created_at expires_at used_at'),
    },
  },
  contact_person: {
    label: 'Contactpersoon van een werkgever',
    subject: { account_id: 'account' },
    employerReads: ['name', 'role_title', 'email', 'phone'],
    atEnd: 'keep',
    columns: { ...all(key, 'id employer_id account_id'), ...all(identity, 'name role_title email phone') },
  },
  candidate: {
    label: 'Uw gegevens',
    subject: { account_id: 'account' },
    others: ['jobcoach_id'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id account_id jobcoach_id municipality_id'),
      ...all(
        identity,
        'number client_number first_name last_name birth_date email phone street postcode place lat lon',
      ),
      ...all(
        fact,
        'sex region status legal_basis placeable released_by_candidate released_by_jobcoach available_from',
      ),
      ...all(
        fact,
        'hours_min hours_max days shifts max_travel_km transport education_level work_level dutch_level',
      ),
      ...all(
        fact,
        'licences languages language_levels ladder_step profile_updated_on waiting_since created_at version anonymised_at',
      ),
      about: text,
    },
  },
  emergency_access: {
    label: 'Noodtoegang tot uw gegevens',
    subject: { candidate_id: 'candidate' },
    others: ['account_id', 'reviewed_by'],
    atEnd: 'delete',
    columns: {
      ...all(key, 'id account_id candidate_id reviewed_by'),
      reason: text,
      ...all(fact, 'started_at ends_at reviewed_at'),
    },
  },
  candidate_skill: {
    label: 'Wat u kunt',
    subject: { candidate_id: 'candidate' },
    atEnd: 'delete',
    columns: { candidate_id: key, skill_id: fact },
  },
  candidate_occupation: {
    label: 'Beroepen die u wilt of gedaan heeft',
    subject: { candidate_id: 'candidate' },
    atEnd: 'delete',
    columns: { candidate_id: key, ...all(fact, 'occupation_id kind years') },
  },
  candidate_condition: {
    label: 'Wat u nodig heeft op het werk',
    subject: { candidate_id: 'candidate' },
    atEnd: 'delete',
    columns: { candidate_id: key, code: fact, note: text },
  },
  caseload_assignment: {
    label: 'Wie uw jobcoach was',
    subject: { candidate_id: 'candidate' },
    others: ['jobcoach_id'],
    atEnd: 'blank',
    columns: { ...all(key, 'id candidate_id jobcoach_id'), ...all(fact, 'from_date to_date'), reason: text },
  },
  candidate_note: {
    label: 'Aantekeningen van uw jobcoach',
    subject: { candidate_id: 'candidate' },
    others: ['author_id'],
    atEnd: 'delete',
    columns: { ...all(key, 'id candidate_id author_id'), private: fact, body: text, created_at: fact },
  },
  ladder_step: {
    label: 'Treden op de participatieladder',
    subject: { candidate_id: 'candidate' },
    others: ['recorded_by'],
    atEnd: 'blank',
    columns: { ...all(key, 'id candidate_id recorded_by'), ...all(fact, 'step set_on'), why: text },
  },
  trajectory: {
    label: 'Trajecten',
    subject: { candidate_id: 'candidate' },
    atEnd: 'blank',
    columns: {
      ...all(key, 'id candidate_id programme_version_id operator_id'),
      ...all(fact, 'assigned_by state referred_on started_on ended_on version'),
      ...all(text, 'assignment_reason end_reason'),
    },
  },
  warning: {
    label: 'Waarschuwingen',
    subject: { candidate_id: 'candidate' },
    others: ['given_by'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id trajectory_id candidate_id given_by'),
      ...all(fact, 'number about given_on created_at withdrawn_on'),
      ...all(text, 'reason withdrawn_reason'),
    },
  },
  phase_run: {
    label: 'Fases van trajecten',
    subject: { trajectory_id: 'trajectory' },
    atEnd: 'blank',
    columns: {
      ...all(key, 'id trajectory_id'),
      ...all(fact, 'phase started_on planned_end ended_on outcome'),
      reason: text,
    },
  },
  application: {
    label: 'Sollicitaties',
    subject: { candidate_id: 'candidate' },
    others: ['proposed_by'],
    // The place of the interview is the employer's own; the reason is what he said himself.
    employerReads: ['interview_place', 'interview_time', 'reason_note'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id opening_id candidate_id employer_id proposed_by'),
      number: fact,
      ...all(
        fact,
        'state origin answer_by interview_on interview_time reason_code reason_shared discrepancy',
      ),
      ...all(fact, 'asks_attention created_at updated_at version anonymised_at'),
      ...all(text, 'message interview_place reason_note'),
    },
  },
  disclosure: {
    label: 'Wat u deelde met werkgevers',
    subject: { candidate_id: 'candidate' },
    others: ['agreed_by', 'withdrawn_by'],
    atEnd: 'keep',
    columns: {
      ...all(key, 'id application_id candidate_id employer_id opening_id agreed_by withdrawn_by'),
      ...all(fact, 'fields agreed_at on_behalf given_at withdrawn_at'),
    },
  },
  proefplaatsing: {
    label: 'Proefplaatsingen',
    subject: { candidate_id: 'candidate' },
    others: ['jobcoach_id'],
    // What the three parties agree to is read by all three.
    employerReads: ['tasks', 'longer_reason', 'agreement_text', 'rule_values', 'end_note'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id application_id candidate_id employer_id opening_id jobcoach_id'),
      ...all(
        fact,
        'state rule_set starts_on ends_on ended_on hours_per_week agreement_round end_reason_code',
      ),
      ...all(fact, 'created_at version'),
      ...all(text, 'rule_values tasks longer_reason agreement_text end_note next_step'),
    },
  },
  agreement: {
    label: 'Akkoord op een proefplaatsing',
    subject: { proefplaatsing_id: 'proefplaatsing' },
    others: ['agreed_by'],
    employerReads: ['text'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id proefplaatsing_id agreed_by'),
      ...all(fact, 'round party on_behalf agreed_at'),
      text,
      text_hash: identity,
    },
  },
  evaluation: {
    label: 'Evaluaties van een proefplaatsing',
    subject: { proefplaatsing_id: 'proefplaatsing' },
    others: ['recorded_by'],
    atEnd: 'delete',
    columns: {
      ...all(key, 'id proefplaatsing_id recorded_by'),
      ...all(fact, 'party created_at'),
      answers: text,
    },
  },
  placement: {
    label: 'Banen',
    subject: { candidate_id: 'candidate' },
    others: ['jobcoach_id'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id application_id proefplaatsing_id candidate_id employer_id opening_id jobcoach_id'),
      programme_version_id: key,
      number: fact,
      ...all(fact, 'state starts_on nazorg_ends_on hours_per_week wage_band contract_form contract_ends_on'),
      ...all(fact, 'found_by_candidate found_by_jobcoach outcome measured_on ended_on end_reason'),
      ...all(fact, 'intensified_until created_at version'),
      outcome_note: text,
    },
  },
  contract_term: {
    label: 'Contracten',
    subject: { placement_id: 'placement' },
    others: ['recorded_by'],
    atEnd: 'keep',
    columns: {
      ...all(key, 'id placement_id recorded_by'),
      ...all(fact, 'contract_form hours_per_week from_date to_date recorded_at'),
    },
  },
  instrument: {
    label: 'Regelingen bij een baan',
    subject: { placement_id: 'placement' },
    employerReads: ['granted_by'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id placement_id'),
      ...all(fact, 'code from_date to_date cost_cents'),
      granted_by: text,
    },
  },
  absence: {
    label: 'Afwezigheid',
    subject: { placement_id: 'placement' },
    others: ['recorded_by'],
    employerReads: ['note'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id placement_id recorded_by'),
      ...all(fact, 'reported_by from_date to_date recorded_at'),
      note: text,
    },
  },
  claim: {
    label: 'Geclaimde resultaten',
    subject: { placement_id: 'placement' },
    others: ['claimed_by'],
    atEnd: 'keep',
    columns: { ...all(key, 'id placement_id operator_id claimed_by'), claimed_at: fact },
  },
  refused_claim: {
    label: 'Geweigerde claims',
    subject: { placement_id: 'placement' },
    others: ['claimed_by'],
    atEnd: 'keep',
    columns: { ...all(key, 'id placement_id operator_id claimed_by'), claimed_at: fact },
  },
  moment: {
    label: 'Afspraken en contactmomenten',
    subject: { candidate_id: 'candidate' },
    others: ['jobcoach_id', 'done_by'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id case_kind case_id candidate_id employer_id jobcoach_id done_by'),
      ...all(fact, 'kind with_party how opens_on due_on origin state done_on signal minutes version'),
      ...all(text, 'why note'),
    },
  },
  follow_up_answer: {
    label: 'Antwoorden op korte vragen',
    subject: { moment_id: 'moment' },
    atEnd: 'blank',
    columns: {
      moment_id: key,
      ...all(fact, 'language working benefit going call_me answered_at'),
      note: text,
    },
  },
  transition_event: {
    label: 'Wat er gebeurde',
    subject: { subject_id: 'application proefplaatsing placement trajectory moment' },
    others: ['actor_id'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id noun subject_id seq actor_id corrects'),
      ...all(fact, 'action from_state to_state actor_role at reason_code'),
      ...all(text, 'on_behalf_of note'),
    },
  },
  notification: {
    label: 'Meldingen',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: { ...all(key, 'id account_id href dedupe_key'), text, ...all(fact, 'created_at read_at') },
  },
  email: {
    label: 'E-mails aan u',
    subject: { to_address: 'address' },
    atEnd: 'delete',
    columns: {
      ...all(key, 'id dedupe_key'),
      to_address: identity,
      ...all(text, 'subject body last_error'),
      ...all(fact, 'created_at sent_at attempts'),
    },
  },
  saved_search: {
    label: 'Bewaarde zoekopdrachten',
    subject: { account_id: 'account' },
    atEnd: 'delete',
    columns: {
      ...all(key, 'id account_id known_for'),
      ...all(text, 'name query'),
      ...all(fact, 'scope alert last_seen_at created_at'),
    },
  },
  saved_search_hit: {
    label: 'Zoekopdrachten waarmee u gevonden bent',
    subject: { candidate_id: 'candidate' },
    atEnd: 'delete',
    columns: { ...all(key, 'saved_search_id candidate_id'), ...all(fact, 'seen_at') },
  },
  candidate_shown: {
    label: 'Hoe vaak u in een lijst stond',
    subject: { candidate_id: 'candidate' },
    atEnd: 'keep',
    columns: { ...all(key, 'candidate_id'), ...all(fact, 'times last_at') },
  },
  group_visit: {
    label: 'Groepsbezoeken die u plande',
    subject: { jobcoach_id: 'account' },
    atEnd: 'blank',
    employerReads: ['place', 'cancel_note'],
    columns: {
      ...all(key, 'id opening_id jobcoach_id'),
      ...all(fact, 'visit_date visit_time state created_at changed_at version'),
      ...all(text, 'place note cancel_note'),
    },
  },
  group_visit_guest: {
    label: 'Groepsbezoeken waar u bij bent',
    subject: { candidate_id: 'candidate' },
    atEnd: 'keep',
    columns: all(key, 'visit_id application_id candidate_id'),
  },
  shown_list: {
    label: 'Lijsten met werk die voor u gemaakt zijn',
    subject: { subject_id: 'candidate' },
    atEnd: 'keep',
    columns: { ...all(key, 'id actor_id subject_id'), ...all(fact, 'at kind weights_version shown') },
  },
  privacy_request: {
    label: 'Uw verzoeken over uw gegevens',
    subject: { account_id: 'account', candidate_id: 'candidate' },
    others: ['answered_by'],
    atEnd: 'blank',
    columns: {
      ...all(key, 'id account_id candidate_id answered_by'),
      ...all(fact, 'kind asked_at due_on state answered_at version'),
      ...all(text, 'request_text answer_text'),
    },
  },
  retention_warning: {
    label: 'Waarschuwingen dat gegevens weggaan',
    subject: { candidate_id: 'candidate' },
    atEnd: 'delete',
    columns: { ...all(key, 'subject_id candidate_id'), ...all(fact, 'kind warned_on due_on') },
  },
  processing_log: {
    label: 'Wie uw gegevens bekeek',
    subject: { candidate_id: 'candidate' },
    others: ['actor_id'],
    // Append-only; its own retention period ends it.
    atEnd: 'keep',
    columns: { ...all(key, 'seq actor_id candidate_id hash'), ...all(fact, 'at actor_role what why') },
  },
  audit_event: {
    label: 'Wat er veranderd is',
    subject: {
      subject_id: 'account candidate application proefplaatsing placement trajectory moment',
      actor_id: 'account',
    },
    atEnd: 'keep',
    columns: {
      ...all(key, 'seq id actor_id subject_id hash'),
      ...all(fact, 'at actor_role action subject_kind data'),
    },
  },

  organisation: nobody('id kind name region created_at'),
  employer: {
    label: null,
    others: ['adviser_id'],
    columns: {
      ...all(
        'public',
        'id kvk kvk_claimed kvk_confirmed sector size website about status status_before_block trusted version',
      ),
      adviser_id: key,
    },
  },
  employer_site: nobody('id employer_id name street postcode place lat lon region'),
  occupation: nobody('id label isco description sector source'),
  occupation_label: nobody('occupation_id label'),
  skill: nobody('id label label_language type reuse_level groups source'),
  occupation_skill: nobody('occupation_id skill_id essential'),
  occupation_relation: nobody('occupation_id related_id'),
  isco_group: nobody('code label'),
  postcode: nobody('pc4 lat lon place'),
  municipality: nobody('code name region'),
  programme: nobody('code name preset'),
  programme_version: nobody('id programme_code version valid_from valid_to definition created_at'),
  opening: {
    label: null,
    others: ['contact_person_id', 'created_by'],
    columns: {
      ...all(key, 'contact_person_id created_by'),
      ...all(
        'public',
        'id number employer_id site_id kind state title tasks occupation_id hours_min hours_max',
      ),
      ...all('public', 'days shifts postcode place lat lon region starts_on places pay_kind pay_min_cents'),
      ...all('public', 'pay_max_cents contract_after guidance adaptations asked_conditions instruments'),
      ...all(
        'public',
        'education_level education_must dutch_level dutch_must experience_years experience_must',
      ),
      ...all(
        'public',
        'response_deadline return_reason close_reason external_id created_at updated_at opened_at',
      ),
      version: 'public',
    },
  },
  opening_requirement: nobody('opening_id kind value label must'),
  outbox: {
    label: null,
    columns: { ...all(key, 'seq subject_id'), ...all(fact, 'event data at') },
  },
  consumer_position: nobody('consumer seq'),
  job_run: nobody('id job started_at finished_at outcome message'),
  counter: nobody('name value hash'),
  log_anchor: nobody('log seq hash at'),
  setting: nobody('key value'),
  form_submission: {
    label: null,
    columns: { token: secret, account_id: key, result: key, at: fact },
  },
  weights_version: {
    label: null,
    others: ['created_by'],
    columns: { created_by: key, ...all('public', 'version weights created_at') },
  },
  migration: nobody('name ran_at'),
  activity_count: nobody('day event count'),
};
