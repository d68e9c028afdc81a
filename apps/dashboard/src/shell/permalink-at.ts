/** The address of what is on screen, fixed to the moment: whoever opens it later sees the same. */
export const permalinkAt = (href: string, now: string): string => {
  const address = new URL(href);
  if (!address.searchParams.has('asOf')) address.searchParams.set('asOf', now.replace(/\.\d+Z$/, 'Z'));
  return address.href;
};
