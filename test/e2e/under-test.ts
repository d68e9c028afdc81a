/** Chosen once for a whole run by the environment; the first where nothing is said. */
export const underTest = <Kind extends string>(variable: string, kinds: readonly [Kind, ...Kind[]]): Kind => {
  const wanted = process.env[variable] ?? kinds[0];
  const kind = kinds.find((one) => one === wanted);
  if (kind === undefined) throw new RangeError(`${variable} is ${kinds.join(' or ')}, not ${wanted}`);
  return kind;
};
