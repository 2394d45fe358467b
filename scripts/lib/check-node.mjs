// Kept to syntax that old versions of Node can read: this file says that they are too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Plimsoll needs Node.js 20.19 or newer, and this is ${process.versions.node}: install a newer Node.js and run the command again.\n`,
  );
  process.exit(1);
}
