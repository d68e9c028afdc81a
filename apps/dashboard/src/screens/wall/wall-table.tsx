import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]; readonly nothing: string };

/** Large figures under few words. */
export const WallTable = ({ title, head, rows, nothing }: Props) => (
  <section className="wall-page">
    <h2>{title}</h2>
    {rows.length === 0 ? <p>{nothing}</p> : (
      <div role="region" aria-label={title} tabIndex={0} className="wall-scroll">
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>{rows.map(({ key, cells: [first, ...others] }) => <tr key={key}><th scope="row">{first}</th>{others.map((cell, index) => <td key={head[index + 1]} className="number">{cell}</td>)}</tr>)}</tbody>
        </table>
      </div>
    )}
  </section>
);
