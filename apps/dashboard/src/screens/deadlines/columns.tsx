import type { Column } from '../../parts/column-head.js';
import { useFormats, useSay } from '../../words/language.js';
import { dayInWib } from '../../words/in-both.js';
import { Answered, Due, Left, Place, Progress, Reminders, Turn, Why } from './row-parts.js';
import type { DeadlineRow } from './rows.js';
import { WORDS } from './words.js';

const Standing = ({ row: { currentLabel } }: { readonly row: DeadlineRow }) => {
  const say = useSay();
  return currentLabel === undefined ? null : <div className="board-standing">{say(currentLabel)}</div>;
};

const Money = ({ row: { work } }: { readonly row: DeadlineRow }) => {
  const { shortRupiah } = useFormats();
  return work === undefined ? null : <span className="number">{shortRupiah(work.money.amount)} · {shortRupiah(work.money.disbursed)}</span>;
};

const News = ({ row: { work } }: { readonly row: DeadlineRow }) => {
  const { day } = useFormats();
  return work === undefined ? null : <span className="number">{day(dayInWib(work.newsAt))}</span>;
};

export const COLUMNS: readonly Column<DeadlineRow>[] = [
  { key: 'place', name: WORDS.place, cell: (row) => <Place row={row} />, sort: 'place' },
  { key: 'standing', name: WORDS.standing, cell: (row) => <Standing row={row} /> },
  { key: 'due', name: WORDS.due, explained: WORDS.dueCounts, cell: (row) => <Due row={row} />, sort: 'due-day' },
  { key: 'left', name: WORDS.left, explained: WORDS.leftCounts, cell: (row) => <Left row={row} />, sort: 'days-late' },
  { key: 'turn', name: WORDS.turn, explained: WORDS.turnCounts, cell: (row) => <Turn row={row} /> },
  { key: 'why', name: WORDS.why, explained: WORDS.whyCounts, cell: (row) => <Why row={row} /> },
  { key: 'progress', name: WORDS.progress, explained: WORDS.progressCounts, cell: (row) => <Progress row={row} /> },
  { key: 'reminders', name: WORDS.reminders, explained: WORDS.remindersCounts, cell: (row) => <Reminders row={row} /> },
  { key: 'answer', name: WORDS.answer, cell: (row) => <Answered row={row} /> },
  { key: 'money', name: WORDS.money, cell: (row) => <Money row={row} /> },
  { key: 'satker', name: WORDS.satker, cell: ({ satker }) => satker },
  { key: 'news', name: WORDS.news, explained: WORDS.newsCounts, cell: (row) => <News row={row} /> },
];

/** Until somebody chooses otherwise. */
export const USUALLY_HIDDEN: readonly string[] = ['standing', 'money', 'satker', 'news'];
/** Not told of the past. */
export const OF_NOW: readonly string[] = ['standing', 'progress', 'turn', 'reminders', 'why', 'answer', 'money', 'news'];
