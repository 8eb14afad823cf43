import { type Programme, type ProgrammeInput, programmeSchema } from '../programme.ts';
import { alkmaarFocus2move, alkmaarLbu } from './alkmaar.ts';
import { alphenA3 } from './alphen.ts';
import { fit4work, rotterdamExit, walcherenOrionis, westerveldJobcoach } from './coaching.ts';
import { standard } from './default.ts';
import { dordrechtAgu, dordrechtWerkplaats } from './dordrecht.ts';
import { eindhovenWerkDirect } from './eindhoven.ts';
import { haarlemWorkFirst } from './haarlem.ts';
import { hoekscheWaardLadder } from './hoeksche-waard.ts';
import { hoornWerkDirect, hoornWerkDirectSw } from './hoorn.ts';
import { alkmaarIpsGgz, amsterdamVipIps } from './ips.ts';
import { meppelWerkNu } from './meppel.ts';
import { ossWerkendeWeg } from './oss.ts';

const inputs: readonly ProgrammeInput[] = [
  haarlemWorkFirst,
  dordrechtWerkplaats,
  dordrechtAgu,
  alkmaarLbu,
  alkmaarFocus2move,
  alphenA3,
  hoornWerkDirect,
  hoornWerkDirectSw,
  meppelWerkNu,
  ossWerkendeWeg,
  eindhovenWerkDirect,
  hoekscheWaardLadder,
  amsterdamVipIps,
  alkmaarIpsGgz,
  rotterdamExit,
  fit4work,
  walcherenOrionis,
  westerveldJobcoach,
  standard,
];

/** The 18 programmes of programmes.md in its order, then `default`. */
export const presets: readonly Programme[] = inputs.map((input) => programmeSchema.parse(input));

const byCode: ReadonlyMap<string, Programme> = new Map(presets.map((preset) => [preset.code, preset]));

export const programmeCodes: readonly string[] = presets.map(({ code }) => code);

/** The preset with this code, or null. Programmes that an administrator made are in the database, not here. */
export function programmeByCode(code: string): Programme | null {
  return byCode.get(code) ?? null;
}
