/** Every rule grows from `rooms.json`; each is proved to bite by `walls.spec.ts`. Folders are anchored, never word fragments. */
const rooms = Object.entries(require('./rooms.json')).map(([folder, room]) => ({ ...room, folder, name: nameOf(folder) }));

const ANY_ROOM = '^(libs|apps)/';
/** Specs, and what is made for them alone. */
const SPEC = '[.](spec|fixture)[.]ts$';
const ADAPTERS = '^libs/adapters/src/';
const PACKAGE_KINDS = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];
const packageFolder = (name) => name.replace(/\*$/, '[^/]+');
const packagesOf = (names) => `node_modules/(@types/)?(${names.map(packageFolder).join('|')})/`;
/** A spec may hold what it tests against the light, whatever its room. */
const SPEC_PACKAGES = ['@jest/globals', 'fast-check', '@nestjs/*', 'mailparser', 'smtp-server'];

function nameOf(folder) {
  return folder.split('/').filter((part) => !['libs', 'apps', 'src'].includes(part)).join('-');
}

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const oneOf = (folders) => `^(${folders.join('|')})/`;

const doors = rooms.flatMap(({ folder, name, rooms: others, adaptersInSpecs }) => {
  const own = [folder, ...others];
  const inSpecs = [...own, 'libs/testing', ...(adaptersInSpecs ? ['libs/adapters'] : [])];
  const rule = `${name}-keeps-to-its-doors`;
  const comment = `${folder} may enter ${others.join(', ') || 'no other room'}`;
  return [
    forbid(rule, comment, { path: `^${folder}/`, pathNot: SPEC }, { path: ANY_ROOM, pathNot: oneOf(own) }),
    forbid(rule, comment, { path: `^${folder}/.*${SPEC}` }, { path: ANY_ROOM, pathNot: oneOf(inSpecs) }),
  ];
});

const packages = rooms.flatMap(({ folder, name, packages: own }) => {
  const rule = `${name}-carries-only-its-packages`;
  const comment = `${folder} may use ${own.join(', ') || 'no package'}`;
  const to = (names) => ({ dependencyTypes: PACKAGE_KINDS, ...(names.length > 0 && { pathNot: packagesOf(names) }) });
  return [
    forbid(rule, comment, { path: `^${folder}/`, pathNot: SPEC }, to(own)),
    forbid(rule, comment, { path: `^${folder}/.*${SPEC}` }, to([...own, ...SPEC_PACKAGES])),
  ];
});

const pureRooms = oneOf(rooms.filter(({ pure }) => pure).map(({ folder }) => folder));

const house = [
  forbid('pure-rooms-do-not-touch-the-machine', 'no files, clocks or processes in a pure room',
    { path: pureRooms, pathNot: SPEC }, { dependencyTypes: ['core'] }),
  forbid('adapters-are-strangers', 'an adapter never knows another adapter',
    { path: `${ADAPTERS}([^/]+)/` }, { path: ADAPTERS, pathNot: `${ADAPTERS}$1/` }),
  forbid('through-the-front-door', 'from outside, a library is only its src/index.ts, and what it lends to tests',
    { path: '^(libs/(?!adapters/)[^/]+|libs/adapters/src/[^/]+|apps/[^/]+|test)/' },
    { path: '^libs/', pathNot: ['^$1/', '^libs/(?!adapters/)[^/]+/src/index[.]ts$', '^libs/testing/src/[^/]+/index[.]ts$', '[.]fixture[.]ts$', `${ADAPTERS}[^/]+/index[.]ts$`] }),
  forbid('adapters-are-chosen-in-modules', 'which product is plugged in is decided in *.module.ts and nowhere else in a door',
    { path: '^apps/', pathNot: ['[.]module[.]ts$', SPEC] }, { path: ADAPTERS }),
  forbid('doors-are-strangers', 'an application never imports another application',
    { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
  forbid('nothing-leans-on-a-door', 'a library never imports an application',
    { path: '^libs/' }, { path: '^apps/' }),
  forbid('no-circles', 'two files that need each other are one file',
    {}, { circular: true }),
  forbid('every-import-resolves', 'an import that leads nowhere escapes every other rule',
    { path: '^(libs|apps|test)/' }, { couldNotResolve: true }),
];

module.exports = {
  forbidden: [...doors, ...packages, ...house],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/architecture/planted|test/bench/emmett)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
