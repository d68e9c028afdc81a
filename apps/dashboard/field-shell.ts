import { build, type Plugin, type Rolldown } from 'vite';

const PAGE = 'lapangan';
const WORKER = 'lapangan-sw.js';
/** Besides what the page imports. */
const PUBLIC = ['/icon.svg', '/lapangan.webmanifest'];

/** Builds the worker of the page for the field, which is told of which files that page consists. */
export const fieldShell = (worker: string): Plugin => ({
  name: 'field-shell',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const page = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === PAGE);
    if (page?.type !== 'chunk') return this.error('the page for the field is missing');
    const shell = [...new Set([...filesOf(page, bundle).map((file) => `/${file}`), ...PUBLIC])];
    this.emitFile({ type: 'asset', fileName: WORKER, source: await inOneFile(worker, shell) });
    return undefined;
  },
});

/** Not every browser lets a worker import: it shares no file with the pages. */
const inOneFile = async (worker: string, shell: readonly string[]): Promise<string> => {
  const built = await build({
    configFile: false, logLevel: 'warn', define: { __SHELL__: JSON.stringify(shell) },
    build: { write: false, target: 'es2023', copyPublicDir: false, rolldownOptions: { input: worker, output: { format: 'iife' } } },
  }) as Rolldown.RolldownOutput;
  return built.output[0].code;
};

const filesOf = (chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): readonly string[] => [
  chunk.fileName,
  ...(chunk.viteMetadata?.importedCss ?? []),
  ...[...chunk.imports, ...chunk.dynamicImports].flatMap((name) => {
    const imported = bundle[name];
    return imported?.type === 'chunk' ? filesOf(imported, bundle) : [];
  }),
];
