import type { EvaluationAnswers } from '../domain/proefplaatsing/evaluate-proefplaatsing.ts';
import { attendanceLabels } from '../domain/proefplaatsing/proefplaatsing-forms.ts';
import { Facts } from './blocks.tsx';
import { Paragraph } from './text.tsx';

const hired = { yes: 'ja', no: 'nee', unsure: 'nog niet bekend' } as const;

/** What a party said at the end. */
export function EvaluationFacts({ answers }: { answers: EvaluationAnswers }) {
  if (answers.by === 'received') return <Paragraph>Al ontvangen door de jobcoach. {answers.note}</Paragraph>;
  if (answers.by === 'candidate')
    return (
      <Facts
        items={[
          ['Eens met de werkgever', answers.agrees === 'yes' ? 'ja' : answers.agrees === 'no' ? 'nee' : null],
          ['In eigen woorden', answers.ownWords],
        ]}
      />
    );
  return (
    <Facts
      items={[
        ['Taken', answers.tasksDone],
        ['Aanwezig', attendanceLabels[answers.attendance]],
        ['Wat ging goed', answers.wentWell],
        ['Aannemen', hired[answers.hired]],
        ['Waarom', answers.why],
      ]}
    />
  );
}
