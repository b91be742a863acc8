import type { PersonId } from '@wardmote/domain/id';
import type { Session } from '@wardmote/use-cases/sign-in';

/** `__Host-` and Secure wherever there is TLS (reliability.md F16); a plain name on a laptop's http address. */
const cookieName = (baseUrl: string): string => (baseUrl.startsWith('https:') ? '__Host-session' : 'session');

const attributes = (baseUrl: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`;

export const sessionCookie = (baseUrl: string, { personId, secret }: Session): string =>
  `${cookieName(baseUrl)}=${personId}.${secret}; ${attributes(baseUrl)}`;

export const endedCookie = (baseUrl: string, name = cookieName(baseUrl)): string =>
  `${name}=; ${attributes(baseUrl)}; Max-Age=0`;

/** The value of one cookie of the request. Ours are letters, digits, `_`, `-` and `.`: nothing to decode. */
export const cookieValue = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name)?.[1];

export const sessionFrom = (header: string | undefined, baseUrl: string): Session | undefined => {
  const [personId, secret] = cookieValue(header, cookieName(baseUrl))?.split('.') ?? [];
  return personId?.startsWith('person_') && secret ? { personId: personId as PersonId, secret } : undefined;
};
