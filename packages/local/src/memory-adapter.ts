import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; expiresAt: number };

/** Removes what has expired; called at each write, so the store stays as small as what is in use. */
const sweep = (entries: Map<string, Entry>) => {
  const now = Date.now();
  for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key);
};

/**
 * What the identity provider has to remember: sign-ins that are under way, codes and grants. It is kept in memory, so
 * a restart ends only sign-ins that are half done. (The provider's own store does the same, but warns at each start.)
 */
export const memoryAdapter = (): AdapterFactory => {
  const entries = new Map<string, Entry>();
  const all = () => [...entries.values()].map(({ payload }) => payload);

  return (kind): Adapter => {
    const key = (id: string) => `${kind}:${id}`;
    const find = async (id: string) => {
      const entry = entries.get(key(id));
      return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
    };
    return {
      find,
      findByUid: async (uid) => all().find((payload) => payload.uid === uid && payload.kind === kind),
      findByUserCode: async () => undefined,
      upsert: async (id, payload, expiresInSeconds) => {
        sweep(entries);
        entries.set(key(id), { payload, expiresAt: Date.now() + (expiresInSeconds ?? 86_400) * 1000 });
      },
      consume: async (id) => {
        const payload = await find(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        entries.delete(key(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [place, { payload }] of entries) if (payload.grantId === grantId) entries.delete(place);
      },
    };
  };
};
