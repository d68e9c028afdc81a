// Imported before everything else, so that an old Node answers with a sentence instead of a syntax error.
const OLDEST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const wanted = OLDEST.join('.');
  console.error(`Tahapan memerlukan Node.js ${wanted} atau yang lebih baru; yang terpasang ${process.version}.`);
  console.error(`Tahapan needs Node.js ${wanted} or newer; this is ${process.version}.`);
  process.exit(1);
}
