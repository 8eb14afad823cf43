import { guarded } from '../../auth/guard.ts';
import { agreementDocument } from '../agreement-document.ts';

export const loader = guarded('proefplaatsing.guide', (args) => agreementDocument(args));
