import type { Declared, RouteArgs } from '#app/auth/guard.ts';
import type { Visitor } from '#app/auth/session.ts';
import type { Actor, Services } from '#app/domain/shared/context.ts';
import type { AppContext } from '#app/server/app-context.ts';
import { type Env, readEnv } from '#app/server/env.ts';

export interface RouteCall {
  /** Who asks; null is a visitor without a session. */
  actor: Actor | null;
  services: Services;
  /** Path with its query, such as `/werkgever/vacatures?bladzijde=2`. */
  url: string;
  params?: Record<string, string | undefined>;
  /** Makes it a POST of this form; a list is a field that occurs more than once. */
  form?: Record<string, string | readonly string[]> | FormData;
  /** In place of `form`: a request as it came in. */
  request?: Request;
  env?: Partial<Env>;
  search?: AppContext['search'];
  clientAddress?: string;
  /** What is special about the visitor. */
  visitor?: Partial<Visitor>;
  headers?: Record<string, string>;
}

export interface RouteAnswer {
  status: number;
  /** Address of the redirect, or null. */
  location: string | null;
  headers: Headers;
  /** What the page gets; text for a response with a body. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own route
  data: any;
}

const origin = 'http://werkbrug.test';

/** Calls an exported loader or action as Remix does, and tells what came back whether it was returned or thrown. */
export async function callRoute(
  handler: ((args: RouteArgs) => Promise<unknown>) & Declared,
  call: RouteCall,
): Promise<RouteAnswer> {
  const request =
    call.request ??
    new Request(origin + call.url, {
      ...(call.form ? { method: 'POST', body: bodyOf(call.form) } : {}),
      ...(call.headers ? { headers: call.headers } : {}),
    });
  const { actor } = call;
  const visitor = actor
    ? {
        actor,
        sessionId: 'test',
        email: `${actor.accountId}@test.invalid`,
        organisationName: null,
        unconfirmed: false,
        secondFactor: 'none' as const,
        hasSecondFactor: false,
        providerIssuer: null,
        ...call.visitor,
      }
    : null;
  const context: AppContext = {
    services: call.services,
    env: { ...readEnv({ BASE_URL: origin, LOG_LEVEL: 'silent' }), ...call.env },
    search: call.search ?? ({ ready: () => false, close: async () => undefined } as AppContext['search']),
    log: { warn: () => undefined },
    nonce: 'test',
    clientAddress: call.clientAddress ?? `test-${call.services.newId()}`,
    visitorFor: async () => visitor,
  };
  try {
    return await answerOf(await handler({ request, params: call.params ?? {}, context }));
  } catch (thrown) {
    if (thrown instanceof Response || isData(thrown)) return answerOf(thrown);
    throw thrown;
  }
}

function bodyOf(form: NonNullable<RouteCall['form']>): URLSearchParams | FormData {
  if (form instanceof FormData) return form;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const item of typeof value === 'string' ? [value] : value) body.append(name, item);
  }
  return body;
}

interface WithInit {
  type: 'DataWithResponseInit';
  data: unknown;
  init: ResponseInit | null;
}

function isData(value: unknown): value is WithInit {
  return (
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit'
  );
}

async function answerOf(value: unknown): Promise<RouteAnswer> {
  if (value instanceof Response) {
    return {
      status: value.status,
      location: value.headers.get('Location'),
      headers: value.headers,
      data: value.body ? await value.text() : null,
    };
  }
  if (isData(value)) {
    return {
      status: value.init?.status ?? 200,
      location: null,
      headers: new Headers(value.init?.headers ?? {}),
      data: value.data,
    };
  }
  return { status: 200, location: null, headers: new Headers(), data: value };
}
