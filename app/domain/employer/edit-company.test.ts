import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactPersonsOf, employerIdByKvk, findEmployer, sitesOf } from '#db/queries/employers.ts';
import { type MadeEmployer, makeEmployer } from '#test/factories/employer.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { editCompany } from './edit-company.ts';
import { companyForm } from './employer-forms.ts';
import { saveContactPerson } from './save-contact-person.ts';
import { saveSite } from './save-site.ts';
import { trustEmployer } from './trust-employer.ts';

let world: World;
let employer: MadeEmployer;
beforeEach(async () => {
  world = await makeWorld();
  employer = await makeEmployer(world);
});
afterEach(() => world.close());

const form = (changes = {}) =>
  companyForm.parse({ company: 'De Linde BV', kvk: '12345678', sector: 'agriculture', ...changes });

describe('company data', () => {
  it('changes with an audit row, unless a colleague saved in between', async () => {
    const own = world.as(employer.actor);
    await editCompany(own, { ...form(), versie: 1, employerId: employer.id });
    expect(await findEmployer(world.db, employer.id)).toMatchObject({ name: 'De Linde BV', version: 2 });
    await expect(
      editCompany(own, { ...form({ company: 'Oud' }), versie: 1, employerId: employer.id }),
    ).rejects.toMatchObject({ code: 'companyChanged' });
    const audit = await world.db.selectFrom('audit_event').select('action').execute();
    expect(audit).toEqual([{ action: 'employer.edit' }]);
  });

  it('takes the KvK number of another company without a word, and keeps it apart', async () => {
    const other = await makeEmployer(world, { name: 'Ander', kvk: '12345678' });
    const adviser = await makeActor(world, 'employerAdviser');
    const edit = () => editCompany(world.as(employer.actor), { ...form(), employerId: employer.id });
    await edit();
    await edit();
    expect((await findEmployer(world.db, employer.id))?.kvk).toBe('12345678');
    expect(await employerIdByKvk(world.db, '12345678')).toBe(other.id);
    const told = await world.db.selectFrom('notification').select('account_id').execute();
    expect(told).toEqual([{ account_id: adviser.accountId }]);
  });

  it('adds and changes sites and contact persons of its own only', async () => {
    const own = world.as(employer.actor);
    const other = await makeEmployer(world, { name: 'Ander' });
    const site = { name: 'Kas', street: 'Dijk 1', postcode: '3311 AB', place: '' };
    await saveSite(own, { ...site, employerId: employer.id });
    expect((await sitesOf(world.db, employer.id)).map((row) => row.name)).toEqual(['Kas', 'Kwekerij']);
    const [theirs] = await sitesOf(world.db, other.id);
    await expect(saveSite(own, { ...site, id: theirs?.id, employerId: employer.id })).rejects.toMatchObject({
      code: 'notFound',
    });
    const person = { name: 'Nina', roleTitle: '', email: 'nina@linde.invalid', phone: '' };
    await saveContactPerson(own, { ...person, id: employer.contactId, employerId: employer.id });
    expect((await contactPersonsOf(world.db, employer.id)).map((row) => row.name)).toEqual(['Nina']);
    await expect(
      saveContactPerson(own, { ...person, id: other.contactId, employerId: employer.id }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it.each(['jobcoach', 'candidate'] as const)('does not exist for a %s', async (role) => {
    const context = world.as(await makeActor(world, role));
    for (const attempt of [
      editCompany(context, { ...form(), employerId: employer.id }),
      trustEmployer(context, { employerId: employer.id, trusted: true }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'notFound' });
  });

  it('does not let an employer trust himself', async () => {
    await expect(
      trustEmployer(world.as(employer.actor), { employerId: employer.id, trusted: true }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});
