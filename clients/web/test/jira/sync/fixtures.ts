/** As the server answers for one site that is kept in step by webhooks. */
export const liveAnswer = {
  site: { id: 's1', url: 'https://northwind.example', name: 'Northwind Trains' },
  kind: 'Cloud',
  mode: 'Live',
  boards: 3,
  lastEventAt: '2026-11-24T12:00:00Z',
  lastReadAt: '2026-11-24T12:00:01Z',
  hookExpiresAt: '2026-12-24T12:00:00Z',
  hookRenewsAt: '2026-12-01T12:00:00Z',
  failures: 0,
  trouble: null,
  callsLastHour: 1240,
  quota: { limit: 10_000, remaining: 8_760, resetsAt: '2026-11-24T12:20:00Z' },
  hook: null,
  deliveriesLastHour: 42,
} as const;

export const noon = Date.parse('2026-11-24T12:00:00Z');

const moment = (iso: string): number => Date.parse(iso);

/** The same as the client holds it. */
export const liveSync = {
  ...liveAnswer,
  lastEventAt: noon,
  lastReadAt: noon + 1000,
  hookExpiresAt: moment(liveAnswer.hookExpiresAt),
  hookRenewsAt: moment(liveAnswer.hookRenewsAt),
  quota: { limit: 10_000, remaining: 8_760, resetsAt: moment(liveAnswer.quota.resetsAt) },
} as const;
