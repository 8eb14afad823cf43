import type { Migration } from '../migration.ts';
import { initial } from './0001-initial.ts';
import { followUpAnswers } from './0002-follow-up-answers.ts';
import { languagesActivity } from './0011-languages-activity.ts';
import { warningsAndTime } from './0012-warnings-and-time.ts';
import { access } from './0015-access.ts';
import { privacy } from './0016-privacy.ts';
import { employerBlock } from './0017-employer-block.ts';
import { accessAgain } from './0018-access-again.ts';
import { teams } from './0019-teams.ts';
import { searchAttention } from './0020-search.ts';
import { ladderSteps } from './0021-ladder-steps.ts';
import { indexes } from './0022-indexes.ts';
import { alertsAndNumbers } from './0023-alerts-and-numbers.ts';

/** In the order in which they run. A new one is added at the end. */
export const migrations: readonly Migration[] = [
  initial,
  followUpAnswers,
  languagesActivity,
  warningsAndTime,
  access,
  privacy,
  employerBlock,
  accessAgain,
  teams,
  searchAttention,
  ladderSteps,
  indexes,
  alertsAndNumbers,
];
