import { careOccupations } from './occupations/care.ts';
import { childcareOccupations } from './occupations/childcare.ts';
import { cleaningOccupations } from './occupations/cleaning.ts';
import { constructionOccupations } from './occupations/construction.ts';
import { customerContactOccupations } from './occupations/customer-contact.ts';
import { educationOccupations } from './occupations/education.ts';
import { foodOccupations } from './occupations/food.ts';
import { greenOccupations } from './occupations/green.ts';
import { hospitalityOccupations } from './occupations/hospitality.ts';
import { itOccupations } from './occupations/it.ts';
import { logisticsOccupations } from './occupations/logistics.ts';
import { manufacturingOccupations } from './occupations/manufacturing.ts';
import { officeOccupations } from './occupations/office.ts';
import { personalCareOccupations } from './occupations/personal-care.ts';
import { recyclingOccupations } from './occupations/recycling.ts';
import { retailOccupations } from './occupations/retail.ts';
import { securityOccupations } from './occupations/security.ts';
import { technicalOccupations } from './occupations/technical.ts';
import { textileOccupations } from './occupations/textile.ts';
import { transportOccupations } from './occupations/transport.ts';
import { generalSkills } from './skills/general.ts';
import { outdoorSkills } from './skills/outdoors.ts';
import { peopleSkills } from './skills/people.ts';
import { serviceSkills } from './skills/services.ts';
import { technicalSkills } from './skills/technical.ts';
import type { SeedOccupation, SeedSkill } from './types.ts';

export type { SectorCode, SeedEducationLevel, SeedOccupation, SeedSkill, SkillType } from './types.ts';
export { employerSectors, sectorCodes, sectorLabels } from './types.ts';

/** The portal's own occupations, for an installation without the ESCO files; texts and labels are our own. */
export const seedOccupations: readonly SeedOccupation[] = [
  ...cleaningOccupations,
  ...greenOccupations,
  ...logisticsOccupations,
  ...hospitalityOccupations,
  ...careOccupations,
  ...childcareOccupations,
  ...manufacturingOccupations,
  ...constructionOccupations,
  ...technicalOccupations,
  ...retailOccupations,
  ...officeOccupations,
  ...customerContactOccupations,
  ...transportOccupations,
  ...educationOccupations,
  ...textileOccupations,
  ...foodOccupations,
  ...securityOccupations,
  ...itOccupations,
  ...personalCareOccupations,
  ...recyclingOccupations,
];

/** The skills those occupations ask for, plus languages. */
export const seedSkills: readonly SeedSkill[] = [
  ...generalSkills,
  ...serviceSkills,
  ...outdoorSkills,
  ...technicalSkills,
  ...peopleSkills,
];
