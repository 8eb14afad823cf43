import type { Generated } from 'kysely';

/** Row types, one per table of `db/migrations`. Lists and objects are JSON text; see `db/json.ts`. */

export interface OrganisationTable {
  id: string;
  kind: 'employer' | 'operator' | 'municipality';
  name: string;
  region: string | null;
  created_at: string;
}

export interface AccountTable {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  status: 'invited' | 'active' | 'disabled';
  is_demo: Generated<0 | 1>;
  created_at: string;
  password_changed_at: string | null;
  unconfirmed_email: Generated<string | null>;
  totp_secret: Generated<string | null>;
  totp_confirmed_at: Generated<string | null>;
  totp_last_step: Generated<number | null>;
  last_active_on: Generated<string | null>;
}

export interface TeamTable {
  id: string;
  name: string;
  /** 1: its jobcoaches reach each other's candidates */
  open: Generated<0 | 1>;
  created_at: string;
}

export interface TeamMemberTable {
  team_id: string;
  account_id: string;
  leads: Generated<0 | 1>;
}

export interface AccountWarningTable {
  account_id: string;
  warned_on: string;
  due_on: string;
}

export interface MembershipTable {
  id: string;
  account_id: string;
  role: 'employer' | 'employerAdviser' | 'jobcoach' | 'candidate' | 'administrator';
  organisation_id: string | null;
  region: string | null;
  stand_in_for: string | null;
  from_date: string;
  to_date: string | null;
}

export interface SessionTable {
  token_hash: string;
  id: string;
  account_id: string;
  membership_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  user_agent: Generated<string>;
  second_factor: Generated<'none' | 'needed' | 'passed'>;
  provider_issuer: Generated<string | null>;
  provider_subject: Generated<string | null>;
  provider_session: Generated<string | null>;
  provider_id_token: Generated<string | null>;
}

export interface RecoveryCodeTable {
  code_hash: string;
  account_id: string;
  created_at: string;
  used_at: string | null;
}

export interface KnownDeviceTable {
  device_hash: string;
  account_id: string;
  created_at: string;
  last_used_at: string;
}

export interface EmergencyAccessTable {
  id: string;
  account_id: string;
  candidate_id: string;
  reason: string;
  started_at: string;
  ends_at: string;
  reviewed_by: string | null;
  reviewed_at: string | null;
}

export interface ProviderIdentityTable {
  issuer: string;
  subject: string;
  account_id: string;
  linked_at: string;
  last_used_at: string;
}

export interface ProviderLogoutTable {
  issuer: string;
  token_id: string;
  expires_at: string;
}

export interface OneTimeTokenTable {
  token_hash: string;
  purpose: 'invite' | 'passwordReset' | 'emailChange' | 'agreement' | 'followUp';
  account_id: string | null;
  payload: Generated<string>;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

export interface RateLimitTable {
  key: string;
  points: number;
  /** Milliseconds since 1970. */
  expires_at: number;
}

export interface EmployerTable {
  id: string;
  kvk: string | null;
  kvk_claimed: Generated<string | null>;
  /** An adviser found out that the number is this company's, whoever claims it. */
  kvk_confirmed: Generated<0 | 1>;
  sector: string | null;
  size: string | null;
  website: string | null;
  about: Generated<string>;
  status: 'invited' | 'active' | 'blocked';
  /** What a blocked employer was; null for one blocked before this was kept. */
  status_before_block: 'invited' | 'active' | null;
  trusted: Generated<0 | 1>;
  adviser_id: string | null;
  version: Generated<number>;
}

export interface EmployerSiteTable {
  id: string;
  employer_id: string;
  name: string;
  street: Generated<string>;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
}

export interface ContactPersonTable {
  id: string;
  employer_id: string;
  account_id: string | null;
  name: string;
  role_title: Generated<string>;
  email: string;
  phone: Generated<string>;
}

export interface OccupationTable {
  id: string;
  label: string;
  isco: string;
  description: Generated<string>;
  sector: string | null;
  source: 'werkbrug' | 'esco';
}

export interface OccupationLabelTable {
  occupation_id: string;
  label: string;
}

export interface SkillTable {
  id: string;
  label: string;
  label_language: Generated<'nl' | 'en'>;
  type: string;
  reuse_level: string | null;
  groups: Generated<string>;
  source: 'werkbrug' | 'esco';
}

export interface OccupationSkillTable {
  occupation_id: string;
  skill_id: string;
  essential: 0 | 1;
}

export interface OccupationRelationTable {
  occupation_id: string;
  related_id: string;
}

export interface IscoGroupTable {
  code: string;
  label: string;
}

export interface PostcodeTable {
  pc4: string;
  lat: number;
  lon: number;
  place: string;
}

export interface MunicipalityTable {
  code: string;
  name: string;
  region: string;
}

export interface CandidateTable {
  id: string;
  number: number;
  account_id: string | null;
  jobcoach_id: string;
  municipality_id: string | null;
  client_number: string | null;
  first_name: string;
  last_name: string;
  birth_date: string | null;
  sex: 'f' | 'm' | 'x' | null;
  email: string | null;
  phone: string | null;
  street: Generated<string>;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
  status: 'active' | 'placed' | 'inactive';
  legal_basis: 'participatiewet' | 'ww' | 'wia' | 'wajong';
  placeable: Generated<0 | 1>;
  released_by_candidate: Generated<0 | 1>;
  released_by_jobcoach: Generated<0 | 1>;
  available_from: string | null;
  hours_min: number;
  hours_max: number;
  days: Generated<string>;
  shifts: Generated<string>;
  max_travel_km: number;
  transport: Generated<string>;
  education_level: number;
  work_level: Generated<number>;
  dutch_level: 'A0' | 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';
  licences: Generated<string>;
  languages: Generated<string>;
  language_levels: Generated<string>;
  ladder_step: number | null;
  about: Generated<string>;
  profile_updated_on: string;
  waiting_since: string;
  created_at: string;
  version: Generated<number>;
  anonymised_at: string | null;
}

export interface CandidateSkillTable {
  candidate_id: string;
  skill_id: string;
}

export interface CandidateOccupationTable {
  candidate_id: string;
  occupation_id: string;
  kind: 'wish' | 'experience';
  years: Generated<number>;
}

export interface CandidateConditionTable {
  candidate_id: string;
  code: string;
  note: Generated<string>;
}

export interface CaseloadAssignmentTable {
  id: string;
  candidate_id: string;
  jobcoach_id: string;
  from_date: string;
  to_date: string | null;
  reason: Generated<string>;
}

export interface LadderStepTable {
  id: string;
  candidate_id: string;
  /** null: no longer known */
  step: number | null;
  set_on: string;
  recorded_by: string;
  why: Generated<string>;
}

export interface CandidateNoteTable {
  id: string;
  candidate_id: string;
  author_id: string;
  private: Generated<0 | 1>;
  body: string;
  created_at: string;
}

export interface ProgrammeTable {
  code: string;
  name: string;
  preset: Generated<0 | 1>;
}

export interface ProgrammeVersionTable {
  id: string;
  programme_code: string;
  version: number;
  valid_from: string;
  valid_to: string | null;
  definition: string;
  created_at: string;
}

export interface TrajectoryTable {
  id: string;
  candidate_id: string;
  programme_version_id: string;
  operator_id: string | null;
  assigned_by: Generated<'choice' | 'random' | 'override'>;
  assignment_reason: Generated<string>;
  state: 'referred' | 'started' | 'paused' | 'outflow' | 'dropout' | 'transferred' | 'neverStarted';
  referred_on: string;
  started_on: string | null;
  ended_on: string | null;
  end_reason: string | null;
  version: Generated<number>;
}

export interface PhaseRunTable {
  id: string;
  trajectory_id: string;
  phase: string;
  started_on: string;
  planned_end: string | null;
  ended_on: string | null;
  outcome: string | null;
  reason: Generated<string>;
}

export interface OpeningTable {
  id: string;
  number: number;
  employer_id: string;
  site_id: string | null;
  contact_person_id: string | null;
  kind:
    | 'vacancy'
    | 'proefplaatsing'
    | 'workInternship'
    | 'workExperiencePlacement'
    | 'apprenticeship'
    | 'tasterPlacement'
    | 'secondment';
  state: 'draft' | 'submitted' | 'returned' | 'open' | 'paused' | 'filled' | 'closed' | 'expired';
  title: Generated<string>;
  tasks: Generated<string>;
  occupation_id: string | null;
  hours_min: number | null;
  hours_max: number | null;
  days: Generated<string>;
  shifts: Generated<string>;
  postcode: Generated<string>;
  place: Generated<string>;
  lat: number | null;
  lon: number | null;
  region: string | null;
  starts_on: string | null;
  places: Generated<number>;
  pay_kind: Generated<'hourly' | 'monthly' | 'allowance' | 'unpaid' | 'unknown'>;
  pay_min_cents: number | null;
  pay_max_cents: number | null;
  contract_after: Generated<string>;
  guidance: Generated<string>;
  adaptations: Generated<string>;
  asked_conditions: Generated<string>;
  instruments: Generated<string>;
  education_level: number | null;
  education_must: Generated<0 | 1>;
  dutch_level: 'A0' | 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | null;
  dutch_must: Generated<0 | 1>;
  experience_years: number | null;
  experience_must: Generated<0 | 1>;
  response_deadline: string | null;
  return_reason: string | null;
  close_reason: string | null;
  external_id: string | null;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  opened_at: string | null;
  version: Generated<number>;
}

export interface OpeningRequirementTable {
  opening_id: string;
  kind: 'skill' | 'licence' | 'certificate' | 'language';
  value: string;
  label: string;
  must: 0 | 1;
}

export interface ApplicationTable {
  id: string;
  number: number;
  opening_id: string;
  candidate_id: string;
  employer_id: string;
  state:
    | 'proposed'
    | 'interested'
    | 'introduced'
    | 'invited'
    | 'interviewed'
    | 'offered'
    | 'inProefplaatsing'
    | 'hired'
    | 'declined'
    | 'rejected'
    | 'withdrawn'
    | 'lapsed';
  origin: 'proposal' | 'ownApplication';
  proposed_by: string | null;
  message: Generated<string>;
  answer_by: string | null;
  interview_on: string | null;
  interview_time: string | null;
  interview_place: string | null;
  reason_code: string | null;
  reason_note: string | null;
  reason_shared: Generated<0 | 1>;
  discrepancy: string | null;
  asks_attention: string | null;
  created_at: string;
  updated_at: string;
  version: Generated<number>;
  anonymised_at: string | null;
}

export interface TransitionEventTable {
  id: string;
  noun: 'opening' | 'application' | 'proefplaatsing' | 'placement' | 'trajectory' | 'moment';
  subject_id: string;
  seq: number;
  action: string;
  from_state: string | null;
  to_state: string;
  actor_id: string | null;
  actor_role: string;
  on_behalf_of: string | null;
  at: string;
  reason_code: string | null;
  note: Generated<string>;
  corrects: string | null;
}

export interface DisclosureTable {
  id: string;
  application_id: string;
  candidate_id: string;
  employer_id: string;
  opening_id: string;
  fields: string;
  agreed_at: string;
  agreed_by: string;
  on_behalf: Generated<0 | 1>;
  given_at: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}

export interface ProefplaatsingTable {
  id: string;
  application_id: string;
  candidate_id: string;
  employer_id: string;
  opening_id: string;
  jobcoach_id: string;
  state:
    | 'draft'
    | 'toAgree'
    | 'agreed'
    | 'running'
    | 'toEvaluate'
    | 'converted'
    | 'notConverted'
    | 'endedEarly'
    | 'cancelled';
  rule_set: string;
  rule_values: Generated<string>;
  starts_on: string;
  ends_on: string;
  ended_on: string | null;
  hours_per_week: number;
  tasks: Generated<string>;
  longer_reason: Generated<string>;
  agreement_text: Generated<string>;
  agreement_round: Generated<number>;
  end_reason_code: string | null;
  end_note: string | null;
  next_step: string | null;
  created_at: string;
  version: Generated<number>;
}

export interface AgreementTable {
  id: string;
  proefplaatsing_id: string;
  round: number;
  party: 'candidate' | 'employer' | 'authority';
  agreed_by: string | null;
  on_behalf: Generated<0 | 1>;
  agreed_at: string;
  text: string;
  text_hash: string;
}

export interface EvaluationTable {
  id: string;
  proefplaatsing_id: string;
  party: 'candidate' | 'employer';
  answers: string;
  recorded_by: string | null;
  created_at: string;
}

export interface PlacementTable {
  id: string;
  number: number;
  application_id: string;
  proefplaatsing_id: string | null;
  candidate_id: string;
  employer_id: string;
  opening_id: string;
  jobcoach_id: string;
  programme_version_id: string | null;
  state: 'planned' | 'active' | 'sustained' | 'ended' | 'relapsed';
  starts_on: string;
  nazorg_ends_on: string | null;
  hours_per_week: number;
  wage_band: string | null;
  contract_form: string;
  contract_ends_on: string | null;
  found_by_candidate: string | null;
  found_by_jobcoach: string | null;
  outcome: string | null;
  outcome_note: string | null;
  measured_on: string | null;
  ended_on: string | null;
  end_reason: string | null;
  intensified_until: string | null;
  created_at: string;
  version: Generated<number>;
}

export interface ContractTermTable {
  id: string;
  placement_id: string;
  contract_form: string;
  hours_per_week: number;
  from_date: string;
  to_date: string | null;
  recorded_by: string | null;
  recorded_at: string;
}

export interface InstrumentTable {
  id: string;
  placement_id: string;
  code: string;
  from_date: string;
  to_date: string | null;
  granted_by: Generated<string>;
  cost_cents: number | null;
}

export interface AbsenceTable {
  id: string;
  placement_id: string;
  reported_by: 'candidate' | 'employer' | 'jobcoach';
  from_date: string;
  to_date: string | null;
  note: Generated<string>;
  recorded_by: string | null;
  recorded_at: string;
}

export interface ClaimTable {
  id: string;
  placement_id: string;
  operator_id: string;
  claimed_by: string;
  claimed_at: string;
}

export interface RefusedClaimTable {
  id: string;
  placement_id: string;
  operator_id: string;
  claimed_by: string;
  claimed_at: string;
}

export interface MomentTable {
  id: string;
  case_kind: 'trajectory' | 'proefplaatsing' | 'placement';
  case_id: string;
  candidate_id: string;
  employer_id: string | null;
  jobcoach_id: string;
  kind: 'contact' | 'deadline' | 'report' | 'talk' | 'phase' | 'end' | 'question-round';
  with_party: string;
  how: string | null;
  opens_on: string | null;
  due_on: string;
  why: Generated<string>;
  origin: Generated<'programme' | 'signal' | 'adjusted' | 'manual'>;
  state: 'planned' | 'done' | 'missed' | 'cancelled' | 'merged';
  done_on: string | null;
  done_by: string | null;
  signal: 'green' | 'amber' | 'red' | null;
  /** How long a contact took, where a programme measures it. */
  minutes: number | null;
  note: Generated<string>;
  version: Generated<number>;
}

export interface WarningTable {
  id: string;
  trajectory_id: string;
  candidate_id: string;
  number: number;
  about: 'conduct' | 'absence';
  given_on: string;
  reason: string;
  given_by: string | null;
  created_at: string;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
}

export interface FollowUpAnswerTable {
  moment_id: string;
  language: 'nl' | 'en';
  working: 'sameJob' | 'otherJob' | 'no';
  benefit: 'no' | 'partly' | 'yes';
  going: 'well' | 'fair' | 'badly';
  call_me: 0 | 1;
  note: Generated<string>;
  answered_at: string;
}

export interface NotificationTable {
  id: string;
  account_id: string;
  text: string;
  href: string;
  created_at: string;
  read_at: string | null;
  dedupe_key: string;
}

export interface EmailTable {
  id: string;
  to_address: string;
  subject: string;
  body: string;
  created_at: string;
  sent_at: string | null;
  attempts: Generated<number>;
  last_error: string | null;
  dedupe_key: string;
}

export interface AuditEventTable {
  seq: number;
  id: string;
  at: string;
  actor_id: string | null;
  actor_role: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  data: Generated<string>;
  hash: Generated<string>;
}

export interface ProcessingLogTable {
  seq: number;
  at: string;
  actor_id: string;
  actor_role: string;
  candidate_id: string;
  what: string;
  why: string;
  hash: Generated<string>;
}

export interface LogAnchorTable {
  log: 'audit' | 'processing';
  seq: number;
  hash: string;
  at: string | null;
}

export interface PrivacyRequestTable {
  id: string;
  account_id: string;
  candidate_id: string | null;
  kind: 'correction' | 'objection' | 'erasure';
  request_text: string;
  asked_at: string;
  due_on: string;
  state: 'open' | 'granted' | 'refused' | 'withdrawn';
  answer_text: Generated<string>;
  answered_at: string | null;
  answered_by: string | null;
  version: Generated<number>;
}

export interface RetentionWarningTable {
  kind: 'file' | 'introduction';
  subject_id: string;
  candidate_id: string;
  warned_on: string;
  due_on: string;
}

export interface OutboxTable {
  seq: number;
  event: string;
  subject_id: string;
  data: Generated<string>;
  at: string;
}

export interface ConsumerPositionTable {
  consumer: string;
  seq: number;
}

export interface ActivityCountTable {
  day: string;
  event: string;
  count: number;
}

export interface JobRunTable {
  id: string;
  job: string;
  started_at: string;
  finished_at: string | null;
  outcome: string | null;
  message: Generated<string>;
}

export interface CounterTable {
  name: string;
  value: number;
  /** Of the logs: the hash of their newest row. */
  hash: Generated<string>;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface FormSubmissionTable {
  token: string;
  account_id: string | null;
  result: string;
  at: string;
}

export interface GroupVisitTable {
  id: string;
  opening_id: string;
  jobcoach_id: string;
  /** ISO date */
  visit_date: string;
  /** HH:MM in the Netherlands */
  visit_time: string;
  place: string;
  note: Generated<string>;
  state: 'planned' | 'cancelled';
  cancel_note: Generated<string>;
  created_at: string;
  changed_at: string;
  version: Generated<number>;
}

export interface GroupVisitGuestTable {
  visit_id: string;
  application_id: string;
  candidate_id: string;
}

/** Who an alert told of already, so that nobody is told of twice. */
export interface SavedSearchHitTable {
  saved_search_id: string;
  candidate_id: string;
  seen_at: string;
}

/** How often a candidate stood in a list for an opening; kept when the lists themselves are gone. */
export interface CandidateShownTable {
  candidate_id: string;
  times: number;
  last_at: string;
}

export interface SavedSearchTable {
  id: string;
  account_id: string;
  name: string;
  scope: 'openings' | 'candidates' | 'employers';
  query: string;
  alert: Generated<0 | 1>;
  last_seen_at: string;
  /** The reach for which the hits are all who were found; null when that is not known. */
  known_for: string | null;
  created_at: string;
}

export interface ShownListTable {
  id: string;
  at: string;
  actor_id: string;
  kind: 'openingCandidates' | 'candidateOpenings';
  subject_id: string;
  weights_version: number;
  shown: string;
}

export interface WeightsVersionTable {
  version: number;
  weights: string;
  created_at: string;
  created_by: string | null;
}

export interface Schema {
  organisation: OrganisationTable;
  account: AccountTable;
  membership: MembershipTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  account_warning: AccountWarningTable;
  session: SessionTable;
  one_time_token: OneTimeTokenTable;
  rate_limit: RateLimitTable;
  recovery_code: RecoveryCodeTable;
  known_device: KnownDeviceTable;
  emergency_access: EmergencyAccessTable;
  provider_identity: ProviderIdentityTable;
  provider_logout: ProviderLogoutTable;
  employer: EmployerTable;
  employer_site: EmployerSiteTable;
  contact_person: ContactPersonTable;
  occupation: OccupationTable;
  occupation_label: OccupationLabelTable;
  skill: SkillTable;
  occupation_skill: OccupationSkillTable;
  occupation_relation: OccupationRelationTable;
  isco_group: IscoGroupTable;
  postcode: PostcodeTable;
  municipality: MunicipalityTable;
  candidate: CandidateTable;
  candidate_skill: CandidateSkillTable;
  candidate_occupation: CandidateOccupationTable;
  candidate_condition: CandidateConditionTable;
  caseload_assignment: CaseloadAssignmentTable;
  candidate_note: CandidateNoteTable;
  ladder_step: LadderStepTable;
  programme: ProgrammeTable;
  programme_version: ProgrammeVersionTable;
  trajectory: TrajectoryTable;
  phase_run: PhaseRunTable;
  warning: WarningTable;
  opening: OpeningTable;
  opening_requirement: OpeningRequirementTable;
  application: ApplicationTable;
  transition_event: TransitionEventTable;
  disclosure: DisclosureTable;
  proefplaatsing: ProefplaatsingTable;
  agreement: AgreementTable;
  evaluation: EvaluationTable;
  placement: PlacementTable;
  contract_term: ContractTermTable;
  instrument: InstrumentTable;
  absence: AbsenceTable;
  claim: ClaimTable;
  refused_claim: RefusedClaimTable;
  moment: MomentTable;
  follow_up_answer: FollowUpAnswerTable;
  notification: NotificationTable;
  email: EmailTable;
  audit_event: AuditEventTable;
  processing_log: ProcessingLogTable;
  log_anchor: LogAnchorTable;
  privacy_request: PrivacyRequestTable;
  retention_warning: RetentionWarningTable;
  outbox: OutboxTable;
  consumer_position: ConsumerPositionTable;
  activity_count: ActivityCountTable;
  job_run: JobRunTable;
  counter: CounterTable;
  setting: SettingTable;
  form_submission: FormSubmissionTable;
  saved_search: SavedSearchTable;
  saved_search_hit: SavedSearchHitTable;
  candidate_shown: CandidateShownTable;
  group_visit: GroupVisitTable;
  group_visit_guest: GroupVisitGuestTable;
  shown_list: ShownListTable;
  weights_version: WeightsVersionTable;
}
