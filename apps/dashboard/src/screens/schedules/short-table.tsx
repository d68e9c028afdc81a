import type { ReactNode } from 'react';
import type { Bilingual } from '../../words/bilingual.js';
import { useSay } from '../../words/language.js';

type Props = {
  readonly caption: Bilingual;
  readonly head: readonly Bilingual[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Columns of numbers, from 0. */
  readonly numbers?: readonly number[];
};

/** A short table: on a narrow screen every row is a card that names its cells. */
export const ShortTable = ({ caption, head, rows, numbers = [] }: Props) => {
  const say = useSay();
  const nameOf = (index: number): string => { const name = head[index]; return name === undefined ? '' : say(name); };
  const ofNumber = (index: number): string | undefined => (numbers.includes(index) ? 'short-number' : undefined);
  return (
    <div role="region" aria-label={say(caption)} tabIndex={0} className="short-region">
      <table className="short" role="table">
        <caption className="visually-hidden">{say(caption)}</caption>
        <thead role="rowgroup"><tr role="row">{head.map((name, index) => <th key={index} scope="col" role="columnheader" className={ofNumber(index)}>{say(name)}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key} role="row"><th scope="row" role="rowheader">{first}</th>{others.map((cell, index) => <td key={index} role="cell" data-name={nameOf(index + 1)} className={ofNumber(index + 1)}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
