/** Which of a page's forms was sent: the hidden field or button `actie`. The body stays readable. */
export async function chosenStep(request: Request): Promise<string> {
  try {
    const value = (await request.clone().formData()).get('actie');
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

/** What the action gave back, for the form that was sent and for no other form of the page. */
export function answerFor<Answer>(answer: Answer | undefined, step: string): Answer | undefined {
  if (typeof answer !== 'object' || answer === null || !('result' in answer)) return undefined;
  const { result } = answer as { result?: { initialValue?: { actie?: unknown } | null } };
  return result?.initialValue?.actie === step ? answer : undefined;
}

/**
 * Messages for a form that is no longer on the page, because somebody else was first or because the step is only a
 * button. The others stand at their own form.
 *
 * @param placed the steps whose form is on the page and shows its own messages
 */
export function problemsElsewhere(answer: unknown, placed: readonly string[]): string[] {
  if (placed.some((step) => answerFor(answer, step) !== undefined)) return [];
  if (typeof answer !== 'object' || answer === null || !('result' in answer)) return [];
  const { result } = answer as { result?: { error?: Record<string, string[] | null> | null } };
  return Object.values(result?.error ?? {}).flatMap((messages) => messages ?? []);
}
