import { createHash, timingSafeEqual } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { frontDoorHeader } from '@wardmote/runtime/front-door';
import type { Context } from 'hono';
import type { Env } from './env.ts';
import type { Services } from './services.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/** The first half of an IPv6 address is a household’s or a company’s; the other half whoever is there chooses at will. */
const prefixOf = (address: string): string => {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
};

/** An IPv4 address as it is, also where it is written as one of IPv6; of IPv6 the network. */
const networkAt = (address: string): string => {
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return four ?? (isIPv6(address) ? prefixOf(address) : address);
};

/**
 * The network that a request came from, as nobody can choose it at will; undefined where no gateway tells it. API Gateway knows who
 * connected to it. Where that was our CloudFront, CloudFront has written last who connected to it, and what stands before may be the
 * client’s own.
 */
export const networkOf = (c: Context<Env>, { frontDoorKey }: Pick<Services, 'frontDoorKey'>): string | undefined => {
  const peer = c.env?.requestContext?.http?.sourceIp;
  if (!peer) return undefined;
  if (!isSame(c.req.header(frontDoorHeader) ?? '', frontDoorKey)) return networkAt(peer);
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  // API Gateway adds its own peer, the CloudFront that asked, behind what it was told.
  const viewer = told.at(-1) === peer ? told.at(-2) : told.at(-1);
  return networkAt(viewer || peer);
};
