// Plain CommonJS with old syntax: the Node that is too old for Wardmote must still be able to say so.
var wanted = 24;
var major = Number(process.version.slice(1).split('.')[0]);
if (major < wanted) {
  process.stderr.write(
    'Wardmote needs Node ' +
      wanted +
      ' or later, and this is Node ' +
      process.version +
      '.\n' +
      'Run `npm ci` once: it puts Node ' +
      wanted +
      ' into this folder (the optional dependency `node`).\n' +
      'Then start everything through npm, for example `npm start`, because npm finds that Node first.\n' +
      'If npm could not install it, install Node ' +
      wanted +
      ' from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}
