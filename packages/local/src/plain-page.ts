import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

/** A page of the local runtime itself (signing in, the mailbox): plain, but readable, on a telephone too. */
export const plainPage = async (title: string, content: Markup): Promise<string> =>
  String(
    await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Wardmote on this computer</title>
<style>
  body { margin: 0 auto; max-width: 55rem; padding: 1rem; font: 1.1875rem/1.5 system-ui, sans-serif; color: #111; background: #fff; }
  h1 { font-size: 1.75rem; line-height: 1.2; }
  a { color: #0b4f8a; } a:focus, button:focus, input:focus { outline: 3px solid #111; outline-offset: 2px; background: #fd6; color: #111; }
  button { font: inherit; padding: .5rem 1rem; border: 2px solid #0b4f8a; background: #0b4f8a; color: #fff; cursor: pointer; }
  input { font: inherit; padding: .4rem; border: 2px solid #111; max-width: 100%; box-sizing: border-box; }
  ul.people { list-style: none; padding: 0; } ul.people li { margin: 0 0 1.25rem; } ul.people p { margin: .25rem 0 0; }
  table { border-collapse: collapse; width: 100%; } caption { text-align: left; } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #999; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid #999; padding: 1rem; }
  form { margin-bottom: 1.5rem; }
  .quiet { color: #444; }
</style>
</head>
<body><main>
<h1>${title}</h1>
${content}
</main></body>
</html>`,
  );
