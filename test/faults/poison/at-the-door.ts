import { cpSync } from 'node:fs';
import type { Answer, Client } from '../../e2e/client.js';
import { startServer } from '../../e2e/start-server.js';
import type { Sick } from './sickness.js';

const LATER_THAN_ALL = '2022-03-01T04:00:00.000Z';
const HEALTHY_SAMPLE = 20;

type Told = (complaint: string) => void;

/** What people meet at the server while some histories cannot be read: asked of a copy, so that the journal itself stays as it is. */
export const complaintsAtTheDoor = async (directory: string, ill: ReadonlyMap<string, Sick>, healthy: readonly string[]): Promise<readonly string[]> => {
  const copy = `${directory}-at-the-door`;
  cpSync(directory, copy, { recursive: true });
  const server = await startServer({ dataDirectory: copy, now: LATER_THAN_ALL });
  const complaints: string[] = [];
  const told: Told = (complaint) => { complaints.push(`at the door: ${complaint}`); };
  try {
    const centre = await server.signIn('pengawas-pusat');
    const unreadable = [...ill].filter(([, { sickness }]) => sickness !== 'fold throws').map(([stream]) => stream);
    for (const stream of unreadable) await mustBeClosed(centre, stream, told);
    const readable = [...healthy.slice(0, HEALTHY_SAMPLE), ...[...ill.keys()].filter((stream) => !unreadable.includes(stream))];
    for (const stream of readable) await mustBeOpen(centre, stream, told);
    await mustBeSeen(centre, ill, told);
  } finally {
    await server.stop();
  }
  return complaints;
};

const locationOf = (stream: string): string => stream.replace('Location-', '');
const RAISE = { raisedBy: 'bpkp', reference: 'LHP-9', blocking: false, summary: 'Uji' };

/** Nobody decides by the part of a history that can be read, and nobody is shown it as the whole. */
const mustBeClosed = async (centre: Client, stream: string, told: Told): Promise<void> => {
  const id = locationOf(stream);
  const answers: readonly [string, Answer][] = [
    ['a command', await centre.command(id, 'raise-finding', RAISE, { revision: 0 })],
    ['a preview', await centre.command(id, 'raise-finding', RAISE, { revision: 0, preview: true })],
    ...await Promise.all(['', '/history', '/allowed-commands'].map(async (part): Promise<[string, Answer]> => [`GET ${part}`, await centre.get(`/v1/locations/${id}${part}`)])),
  ];
  for (const [what, { status, body, headers }] of answers) {
    if (status !== 503 || body.code !== 'newer-event-version' || headers.get('retry-after') === null) told(`${what} of ${id} answered ${status} ${JSON.stringify(body).slice(0, 200)}`);
  }
};

const mustBeOpen = async (centre: Client, stream: string, told: Told): Promise<void> => {
  const id = locationOf(stream);
  const { status, body: { revision } } = await centre.get(`/v1/locations/${id}`);
  if (status !== 200) told(`GET ${id} answered ${status}`);
  const command = await centre.command(id, 'raise-finding', RAISE, { revision, preview: true });
  if (![200, 409].includes(command.status)) told(`a command of ${id} answered ${command.status} ${JSON.stringify(command.body)}`);
};

/** On the list of the operators, and in the state of the server. */
const mustBeSeen = async (centre: Client, ill: ReadonlyMap<string, Sick>, told: Told): Promise<void> => {
  const { body: { parked } } = await centre.get('/v1/operations/parked');
  const listed = new Set((parked as { stream: string }[]).map(({ stream }) => stream));
  for (const stream of ill.keys()) if (!listed.has(stream)) told(`${stream} is not on the list of what waits`);
  if (listed.size !== ill.size) told(`${listed.size} histories wait, ${ill.size} should`);
  const { status, body } = await centre.get('/health/ready');
  if (status !== 200 || body.status !== 'degraded') told(`ready answered ${status} ${JSON.stringify(body)}`);
};
