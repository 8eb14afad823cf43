import type { SeedSkill, SkillType } from '../types.ts';

/** Splits `a; b; c` into its trimmed parts; an empty text gives none. */
export function splitLabels(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function row(type: SkillType) {
  return (code: string, label: string, alternatives = ''): SeedSkill => ({
    code,
    label,
    alternativeLabels: splitLabels(alternatives),
    type,
  });
}

export const skill = row('skill');
export const knowledge = row('knowledge');
export const language = row('language');
export const attitude = row('attitude');
