export type Dot = { readonly x: number; readonly y: number; readonly text: string };
export type Label = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' };

const LETTER_PX = 6.2;
const HIGH_PX = 11;
const OFF_PX = 7;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const PLACES: readonly ((dot: Dot) => Label)[] = [
  ({ x, y }) => ({ x: x + OFF_PX, y: y + 4, anchor: 'start' }),
  ({ x, y }) => ({ x: x - OFF_PX, y: y + 4, anchor: 'end' }),
  ({ x, y }) => ({ x, y: y - OFF_PX, anchor: 'middle' }),
  ({ x, y }) => ({ x, y: y + OFF_PX + HIGH_PX - 2, anchor: 'middle' }),
];

const boxOf = ({ x, y, anchor }: Label, { length }: string): Box => {
  const wide = length * LETTER_PX;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - HIGH_PX, bottom: y + 2 };
};

const meet = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Beside each dot its name, where it covers no other name and stays between the edges; undefined where there is no such place:
 * the table beside the drawing has every name.
 */
export const labelled = (dots: readonly Dot[], edge: { readonly left: number; readonly right: number }): readonly (Label | undefined)[] => {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return dots.map((dot) => {
    const label = PLACES.map((place) => place(dot)).find((one) => {
      const box = boxOf(one, dot.text);
      return box.left >= edge.left && box.right <= edge.right && !taken.some((other) => meet(box, other));
    });
    if (label !== undefined) taken.push(boxOf(label, dot.text));
    return label;
  });
};
