import { cleanUp } from './clean-up.ts';
import { countActivityJob } from './count-activity.ts';
import { deadlines } from './deadlines.ts';
import { followSearch } from './follow-search.ts';
import type { Job } from './job.ts';
import { nazorgSweepJob } from './nazorg-sweep.ts';
import { privacyRequests } from './privacy-requests.ts';
import { reconcileSearch } from './reconcile-search.ts';
import { reconcileText } from './reconcile-text.ts';
import { retention } from './retention.ts';
import { searchAlerts } from './search-alerts.ts';
import { sendMail } from './send-mail.ts';

/** Everything that the portal does by itself. */
export const jobs: readonly Job[] = [
  sendMail,
  deadlines,
  cleanUp,
  followSearch,
  reconcileSearch,
  reconcileText,
  countActivityJob,
  nazorgSweepJob,
  searchAlerts,
  retention,
  privacyRequests,
];
