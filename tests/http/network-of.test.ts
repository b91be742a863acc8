import { frontDoorHeader } from '@wardmote/runtime/front-door';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Env } from '../../functions/web/env.ts';
import { networkOf } from '../../functions/web/network-of.ts';

const frontDoorKey = 'known to the front door';
const app = new Hono<Env>().get('/', (c) => c.json(networkOf(c, { frontDoorKey }) ?? null));

const client = '203.0.113.7';
const cloudFront = '130.176.1.2';
const asked = async (sourceIp: string | undefined, headers: Readonly<Record<string, string>> = {}) =>
  (await app.request('/', { headers }, sourceIp ? { requestContext: { http: { sourceIp } } } : {})).json();
const throughDoor = (forwarded: string, sourceIp = cloudFront) =>
  asked(sourceIp, { [frontDoorHeader]: frontDoorKey, 'x-forwarded-for': forwarded });

describe('the network of a request', () => {
  it('is what CloudFront says where the request came through it', async () => {
    expect(await throughDoor(`${client}, ${cloudFront}`)).toBe(client);
    expect(await throughDoor(client)).toBe(client);
    expect(await throughDoor(cloudFront)).toBe(cloudFront);
  });

  it('is never what a client makes up, before CloudFront or past it', async () => {
    expect(await throughDoor(`10.0.0.1, 10.0.0.2, ${client}, ${cloudFront}`)).toBe(client);
    const past = { 'x-forwarded-for': `10.0.0.1, 10.0.0.2, ${client}` };
    expect(await asked(client, past)).toBe(client);
    expect(await asked(client, { ...past, [frontDoorHeader]: 'guessed' })).toBe(client);
    expect(await asked(client, { ...past, 'cloudfront-viewer-address': '10.0.0.1:443' })).toBe(client);
  });

  it('is the first half of an IPv6 address, however it is written; whoever is there chooses the other', async () => {
    expect(await asked('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(await asked('2001:0db8:0001:0002::9')).toBe('2001:db8:1:2');
    expect(await asked('2001:db8::1')).toBe('2001:db8:0:0');
    expect(await asked('::1')).toBe('0:0:0:0');
    expect(await asked('::ffff:203.0.113.7')).toBe(client);
    expect(await throughDoor(`2001:db8:1:2::5, ${cloudFront}`)).toBe('2001:db8:1:2');
  });

  it('is not known where no gateway tells it', async () => {
    expect(await asked(undefined, { 'x-forwarded-for': client })).toBeNull();
  });
});
