import type { ReactNode } from 'react';
import { Explained } from '../../parts/explained.js';
import type { Bilingual } from '../../words/bilingual.js';
import { useSay } from '../../words/language.js';

type Props = { readonly title: Bilingual; readonly counts: Bilingual; readonly head: readonly string[]; readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]; readonly nothing: string };

/** Large figures under few words. */
export const WallTable = ({ title, counts, head, rows, nothing }: Props) => {
  const say = useSay();
  return (
    <section className="wall-page">
      <h2>{say(title)} <Explained of={title} by={counts} /></h2>
      {rows.length === 0 ? <p>{nothing}</p> : (
        <div role="region" aria-label={say(title)} tabIndex={0} className="wall-scroll">
          <table>
            <caption className="visually-hidden">{say(title)}</caption>
            <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>{rows.map(({ key, cells: [first, ...others] }) => <tr key={key}><th scope="row">{first}</th>{others.map((cell, index) => <td key={head[index + 1]} className="number">{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
};
