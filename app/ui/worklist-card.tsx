import type { WorklistItem } from '../domain/nazorg/worklist.ts';
import { capital } from '../domain/shared/text.ts';
import { Badge, CardItem } from './blocks.tsx';
import { momentWords, partiesWords, signalTones, signalWords } from './case-words.ts';
import { QuickContact, QuickDone } from './contact-forms.tsx';
import { formatDate, formatDay } from './format.ts';
import { Heading, Paragraph, TextLink } from './text.tsx';

const casePaths = {
  placement: '/jobcoach/plaatsing',
  proefplaatsing: '/jobcoach/proefplaatsing',
  trajectory: '/jobcoach/traject',
} as const;

const signalNames = { green: 'groen', amber: 'oranje', red: 'rood' } as const;

type Moment = WorklistItem['moment'];

function endQuestion(moment: Moment): string {
  if (moment.caseKind === 'placement' && moment.dueOn === moment.nazorgEndsOn)
    return 'De nazorg eindigt: leg de uitkomst vast';
  if (moment.caseKind === 'placement') return 'Het contract eindigt: is er een nieuw contract?';
  if (moment.caseKind === 'proefplaatsing') return 'De proefplaatsing eindigt: hoe ging het?';
  return 'Een fase eindigt';
}

/** One thing to do, with what is known from the last time. */
export function WorklistCard({ item, back }: { item: WorklistItem; back: string }) {
  const { moment, last, attention } = item;
  const name = `${moment.firstName} ${moment.lastName}`;
  const who = `${name}, ${partiesWords(moment.withParty)}`;
  const to = `${casePaths[moment.caseKind]}/${moment.caseId}`;
  const window =
    moment.opensOn && moment.opensOn !== moment.dueOn ? `tussen ${formatDate(moment.opensOn)} en ` : '';
  return (
    <CardItem tone={toneOf(item)}>
      <div className="wb-work">
        <div>
          <Heading level={3} look={4}>
            <TextLink to={to}>{name}</TextLink>
          </Heading>
          <Paragraph>
            <strong>{moment.kind === 'end' ? endQuestion(moment) : capital(momentWords(moment))}</strong>
            {moment.employerName ? `, bij ${moment.employerName}` : ''}
            <br />
            {window}
            {formatDay(moment.dueOn)}
            {moment.candidatePhone && moment.withParty.includes('candidate')
              ? `, telefoon ${moment.candidatePhone}`
              : ''}
          </Paragraph>
          {item.part === 'overdue' || attention || moment.placementState === 'planned' ? (
            <p className="nl-paragraph wb-row">
              {item.part === 'overdue' ? <Badge tone="danger">Te laat</Badge> : null}
              {attention ? <Badge tone="warning">Let op: {signalWords[attention]}</Badge> : null}
              {moment.placementState === 'planned' ? <Badge>begint nog</Badge> : null}
            </p>
          ) : null}
        </div>
        <LastContacts last={last} />
        <div className="wb-stack">
          {moment.kind === 'contact' ? (
            <QuickContact momentId={moment.id} version={moment.version} back={back} who={who} />
          ) : moment.kind === 'end' ? (
            <Paragraph>
              <TextLink to={to}>Naar de pagina van {name}</TextLink>
            </Paragraph>
          ) : (
            <QuickDone momentId={moment.id} version={moment.version} back={back} who={who} />
          )}
          <p className="nl-paragraph wb-small">
            <TextLink to={`/jobcoach/contact/${moment.id}`}>
              Meer of verplaatsen<span className="wb-hidden">: {who}</span>
            </TextLink>
          </p>
        </div>
      </div>
    </CardItem>
  );
}

function toneOf({ attention, part }: WorklistItem): 'red' | 'amber' | 'plain' {
  if (attention === 'red') return 'red';
  return attention || part === 'overdue' ? 'amber' : 'plain';
}

/** What is known from the last time, per party. */
function LastContacts({ last }: Pick<WorklistItem, 'last'>) {
  if (last.length === 0) return <p className="nl-paragraph wb-quiet wb-small">Nog geen eerder contact.</p>;
  return (
    <div>
      {last.map((contact) => (
        <p key={contact.party} className="nl-paragraph wb-small">
          {contact.reached ? (
            contact.signal ? (
              <Badge tone={signalTones[contact.signal]}>{signalNames[contact.signal]}</Badge>
            ) : (
              'Gesproken:'
            )
          ) : (
            <Badge tone="inactive">niet gesproken</Badge>
          )}{' '}
          {capital(partiesWords(contact.party))}, {formatDate(contact.on)}
          {contact.note ? `. ${contact.note}` : ''}
        </p>
      ))}
    </div>
  );
}
