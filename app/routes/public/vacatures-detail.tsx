import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findEmployer } from '../../../db/queries/employers.ts';
import { findOpening, requirementsOf } from '../../../db/queries/openings.ts';
import { publicOpeningId } from '../../../db/queries/public-openings.ts';
import { notFound, open } from '../../auth/guard.ts';
import { jobPosting, scriptJson } from '../../domain/opening/job-posting.ts';
import { openingView } from '../../domain/opening/opening-view.ts';
import { Alert } from '../../ui/blocks.tsx';
import { OpeningFacts } from '../../ui/opening-facts.tsx';
import { ButtonLink, Heading, Paragraph, Prose, TextLink } from '../../ui/text.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.opening.title ?? 'Vacature'} - Werkbrug` },
];

export const loader = open(async ({ services: { db }, params, visitor, app, request }) => {
  const number = /^\d{1,12}$/.test(params.number ?? '') ? Number(params.number) : null;
  const id = number === null ? undefined : await publicOpeningId(db, number);
  const row = id ? await findOpening(db, { id, reach: 'all' }) : undefined;
  if (!row) throw notFound();
  const employer = await findEmployer(db, row.employer_id);
  if (employer?.status !== 'active') throw notFound();
  const opening = openingView(row, await requirementsOf(db, row.id));
  const isOpen = row.state === 'open';
  const url = `${app.env.BASE_URL ?? new URL(request.url).origin}/vacatures/${row.number}`;
  const posting = isOpen ? jobPosting(opening, url) : null;
  const role = visitor?.actor.role ?? null;
  return {
    // The id is how the employer's own pages name it; the public has the number.
    opening: { ...opening, id: '' },
    about: employer.about,
    isOpen,
    mayApply: role === null || role === 'candidate',
    posting: posting ? scriptJson(posting) : null,
    nonce: app.nonce,
  };
});

export default function PublicOpening() {
  const { opening, about, isOpen, mayApply, posting, nonce } = useLoaderData<typeof loader>();
  return (
    <article className="wb-stack wb-text">
      {posting ? (
        <script
          type="application/ld+json"
          nonce={nonce}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by scriptJson, which is tested
          dangerouslySetInnerHTML={{ __html: posting }}
        />
      ) : null}
      <TextLink to="/vacatures">Alle vacatures</TextLink>
      <Heading level={1}>{opening.title}</Heading>
      <Paragraph>
        {opening.kindLabel} bij {opening.employerName} in {opening.place}
      </Paragraph>
      {isOpen ? null : (
        <Alert tone="info">
          <Paragraph>Op deze plek kunt u nu niet meer reageren.</Paragraph>
        </Alert>
      )}
      <OpeningFacts opening={opening} level={2} />
      {about ? (
        <>
          <Heading level={2}>Over {opening.employerName}</Heading>
          <Prose>{about}</Prose>
        </>
      ) : null}
      {isOpen && mayApply ? (
        <>
          <Heading level={2}>Wilt u dit werk doen?</Heading>
          <Paragraph>
            U solliciteert met uw account. U kiest zelf wat de werkgever van u mag zien. Heeft u nog geen
            account? Vraag het uw jobcoach.
          </Paragraph>
          <div className="wb-row">
            <ButtonLink to={`/deelnemer/vacatures/${opening.number}/solliciteren`} look="primary">
              Solliciteren
            </ButtonLink>
          </div>
        </>
      ) : null}
    </article>
  );
}
