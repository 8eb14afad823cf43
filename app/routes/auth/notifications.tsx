import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { markRead, notificationsOf } from '../../../db/queries/notifications.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { momentText } from '../../domain/shared/clock.ts';
import { CardItem, CardList, Empty } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Heading, TextLink } from '../../ui/text.tsx';
import { readForm } from '../form.ts';

/** More than anyone reads back; older ones stay in the database. */
const shown = 100;

export const meta: MetaFunction = () => [{ title: 'Meldingen - Werkbrug' }];

export const loader = guarded('notification.read', async ({ visitor, services }) => ({
  items: await notificationsOf(services.db, { accountId: visitor.actor.accountId, limit: shown }),
  now: momentText(services.clock.now()),
}));

export const action = guarded('notification.read', async ({ request, visitor, services }) => {
  const form = await readForm(request);
  const now = momentText(services.clock.now());
  const upTo = String(form.get('tot') ?? '');
  await markRead(services.db, {
    accountId: visitor.actor.accountId,
    upTo: upTo && upTo < now ? upTo : now,
    now,
  });
  return seeOther(withDone('/meldingen', 'gelezen'));
});

export default function Notifications() {
  const { items, now } = useLoaderData<typeof loader>();
  const unread = items.filter((item) => !item.readAt).length;
  return (
    <div className="wb-stack wb-text">
      <Heading level={1}>Meldingen</Heading>
      {items.length === 0 ? (
        <Empty>Er is nog geen nieuws. Zodra er iets voor u verandert, leest u het hier.</Empty>
      ) : null}
      {unread > 0 ? (
        <Form method="post">
          <input type="hidden" name="tot" value={now} />
          <Button look="secondary">Alles gelezen</Button>
        </Form>
      ) : null}
      <CardList>
        {items.map((item) => (
          <CardItem key={item.id} tone={item.readAt ? 'plain' : 'accent'}>
            <p className="nl-paragraph">
              {item.readAt ? null : <strong>Nieuw: </strong>}
              <TextLink to={item.href}>{item.text}</TextLink>
            </p>
            <div className="wb-quiet wb-small">{formatMoment(item.createdAt)}</div>
          </CardItem>
        ))}
      </CardList>
    </div>
  );
}
