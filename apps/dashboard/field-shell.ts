import type { Plugin, Rolldown } from 'vite';

const PAGE = 'lapangan';
const WORKER = 'lapangan-sw';
/** Besides what the page imports. */
const PUBLIC = ['/icon.svg', '/lapangan.webmanifest'];

/** Tells the worker of the page for the field which files that page consists of. */
export const fieldShell = (): Plugin => ({
  name: 'field-shell',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const worker = chunks.find(({ name, isEntry }) => isEntry && name === WORKER);
    const page = chunks.find(({ name, isEntry }) => isEntry && name === PAGE);
    if (worker === undefined || page === undefined) return this.error('the page for the field, or its worker, is missing');
    const shell = [...new Set([...filesOf(page, bundle).map((file) => `/${file}`), ...PUBLIC])];
    worker.code = worker.code.replaceAll('__SHELL__', JSON.stringify(shell));
    if (!worker.code.includes(page.fileName)) this.error('the worker does not say where its files belong');
    return undefined;
  },
});

const filesOf = (chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): readonly string[] => [
  chunk.fileName,
  ...(chunk.viteMetadata?.importedCss ?? []),
  ...[...chunk.imports, ...chunk.dynamicImports].flatMap((name) => {
    const imported = bundle[name];
    return imported?.type === 'chunk' ? filesOf(imported, bundle) : [];
  }),
];
