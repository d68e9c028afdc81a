import { enriched, everyPage, listSheet, withoutRoom, workKey, type AskPage } from '@app/engine';
import {
  deadlines, deadlineSheet, labourList, labourSheet, lateCounts, lateSheet, locations, locationSheet, messages, messageSheet,
  moneySheet, reminders, reminderSheet, trancheList, transitionPages, transitionSheet, type ListSheet,
} from '@app/read-models';
import type { House } from '../house/house.js';
import { misused, refused } from '../terminal/complaint.js';
import type { SheetOptions } from './sheet-command.js';
import { formatOf, READER, writeSheet, type Where, type Written } from './write-sheet.js';

type Filters = { readonly programme?: string; readonly fiscalYear?: number; readonly province?: string; readonly satker?: string };
type WriteList = (house: House, where: Where, filters: Filters) => Promise<Written>;
/** `by`: what the list can be asked by. */
type List = { readonly write: WriteList; readonly by?: readonly (keyof Filters)[] };

const { scope } = READER;

const portioned = <Item>(sheet: ListSheet<Item>, table: string, portions: (house: House, filters: Filters) => AsyncIterable<readonly Item[]>): WriteList =>
  (house, where, filters) => writeSheet(house, where, (told) => listSheet(sheet, { ...told, table, filters, portions: portions(house, filters) }));

const paged = <Item>(sheet: ListSheet<Item>, table: string, ask: (filters: Filters) => AskPage<Item>): WriteList =>
  withRoom(ask, portioned(sheet, table, ({ readStore }, filters) => everyPage(readStore, ask(filters))));

const withRoom = <Found>(ask: (filters: Filters, house: House) => AskPage<Found>, write: WriteList): WriteList => (house, where, filters) => {
  const first = ask(filters, house)({ limit: 1 });
  const full = withoutRoom(formatOf(where.to), () => (first.kind === 'paged' ? house.readStore.query(first.total)[0]?.total ?? 0 : 0));
  if (full !== undefined) throw refused(full.unmet);
  return write(house, where, filters);
};

async function* atOnce<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}

const askDeadlines = (filters: Filters, { clock }: House) => {
  const now = clock.now();
  return (page: Parameters<AskPage<unknown>>[0]) => deadlines({ scope, filters, now, ...page });
};

const writeDeadlines = withRoom(askDeadlines, portioned(deadlineSheet, 'deadline_board', (house, filters) =>
  enriched(everyPage(house.readStore, askDeadlines(filters, house)), async (items) => {
    const { works } = await house.workList.of(items, house.clock.now());
    return items.map((item) => ({ ...item, work: works.get(workKey(item)) }));
  })));

const LISTS: Readonly<Record<string, List>> = {
  locations: { write: paged(locationSheet, 'location_board', (filters) => (page) => locations({ scope, filters, ...page })) },
  labour: { write: paged(labourSheet, 'labour_board', (filters) => (page) => labourList({ scope, filters, ...page })) },
  money: { write: paged(moneySheet, 'money_board', (filters) => (page) => trancheList({ scope, filters, ...page })) },
  deadlines: { write: writeDeadlines },
  late: { write: portioned(lateSheet, 'deadline_board', ({ readStore, clock }, filters) => atOnce(readStore.query(lateCounts({ scope, filters, now: clock.now() })))) },
  transitions: { write: paged(transitionSheet, 'transitions', (filters) => (page) => transitionPages({ scope, filters, ...page })), by: ['programme', 'fiscalYear', 'province'] },
  reminders: { write: paged(reminderSheet, 'reminder_board', (filters) => (page) => reminders({ scope, filters, ...page })) },
  messages: { write: paged(messageSheet, 'dispatch_log', () => (page) => messages(page)), by: [] },
};

export const LIST_NAMES = Object.keys(LISTS).join(', ');

/** A whole list, with the columns and the order of its own route. */
export const writeList = (house: House, name: string, { programme, year: fiscalYear, province, satker, ...where }: SheetOptions): Promise<Written> => {
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
  if (list === undefined) throw misused(`Daftar ${name} tidak ada. Yang ada: ${LIST_NAMES}.`, `There is no list ${name}. There are: ${LIST_NAMES}.`);
  const filters = { programme, fiscalYear, province, satker };
  const vain = (Object.keys(OPTIONS) as (keyof Filters)[]).find((filter) => filters[filter] !== undefined && list.by?.includes(filter) === false);
  if (vain !== undefined) throw misused(`Daftar ${name} tidak dapat disaring dengan ${OPTIONS[vain]}.`, `The list ${name} cannot be asked by ${OPTIONS[vain]}.`);
  return list.write(house, where, filters);
};

const OPTIONS: Readonly<Record<keyof Filters, string>> = { programme: '--programme', fiscalYear: '--year', province: '--province', satker: '--satker' };
