import { openRegions } from '@app/adapters/kemendagri';
import { chanceOf } from '@app/engine';
import { Client } from '../../e2e/client.js';
import type { Door } from './door.js';
import { DESIGNATION, LINKS_OF_COMMANDS } from './links-of-commands.js';
import { LINKS_OF_READING } from './links-of-reading.js';
import { requestFor, type Link, type Story } from './story.js';

const AT_ONCE = 8;
const LINKS = [...LINKS_OF_COMMANDS, ...LINKS_OF_READING];
const SHORTEST = 5;
const LONGEST = 12;

const go = async (door: Door, link: Link, story: Story): Promise<void> => {
  const reply = await door.knock(link.ask(door, story));
  for (const complaint of link.then(reply, story)) door.complain(reply, `${link.name}: ${complaint}`);
};

const tell = async (door: Door, story: Story): Promise<void> => {
  await go(door, DESIGNATION, story);
  for (let step = story.chance.between(SHORTEST, LONGEST); step > 0; step -= 1) {
    await go(door, story.chance.pick(LINKS.filter(({ when = () => true }) => when(story))), story);
  }
};

/** Nobody uses a session that has ended. */
const comeAndGo = async (door: Door): Promise<void> => {
  const client = await new Client(door.server.url).signIn('korkot');
  for (const [method, status] of [['get', 200], ['delete', 204], ['get', 401], ['delete', 401]] as const) {
    const reply = await door.knock(requestFor(door, { method, route: '/v1/sessions/current', by: 'nobody' }), client);
    if (reply.status !== status) door.complain(reply, `a session that comes and goes is answered with ${reply.status} instead of ${status}`);
  }
};

/** Half of them in the province where the offices of the callers are, half elsewhere. */
const placesOf = (count: number): readonly string[] => {
  const regions = openRegions();
  const inside = regions.within('52', 'village').filter(({ code }) => !code.startsWith('52.71'));
  const elsewhere = regions.within('32', 'village');
  return Array.from({ length: count }, (_, at) => [inside, elsewhere][at % 2]![at >> 1]!.code);
};

/** Stories told at the door: each question rests on what earlier answers told. */
export const tellStories = async (door: Door, count: number, seed: number, say: (line: string) => void): Promise<void> => {
  const stories = placesOf(count).map((region, number): Story => ({
    number, region, id: `kotaku-cfw-2021-${region}`, satker: `dinas-${number}-${region.slice(0, 2)}`, chance: chanceOf(`story ${seed} ${number}`),
    revision: -1, position: '', key: '', body: {}, offers: [], refused: 0,
  }));
  for (let at = 0; at < stories.length; at += AT_ONCE) {
    await Promise.all([...stories.slice(at, at + AT_ONCE).map((story) => tell(door, story)), comeAndGo(door)]);
    if (at % (25 * AT_ONCE) === 0) say(`${at} stories told, ${door.requests} requests, ${door.complaints.length} complaints`);
  }
};
