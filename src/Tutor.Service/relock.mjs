// Cuts package-lock.json down to the packages that package.json names. Only files that these packages ship ready-made
// are copied to the page; Web Chat's bundle holds its 400 dependencies already, and installing them takes half a gigabyte.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const named = Object.keys(lock.packages[''].dependencies).map((name) => `node_modules/${name}`);

lock.packages = Object.fromEntries(
  ['', ...named].map((path) => {
    const entry = { ...lock.packages[path] };
    if (path) {
      delete entry.dependencies;
      delete entry.peerDependencies;
    }
    return [path, entry];
  })
);

writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
