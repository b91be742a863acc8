/** What infra/build/views-plugin.ts makes at build time, and the part of Nunjucks that has no types of its own. */

declare module 'virtual:templates' {
  export const templates: Readonly<Record<string, unknown>>;
}

declare module 'nunjucks/browser/nunjucks-slim.js' {
  export class PrecompiledLoader {
    constructor(templates: Readonly<Record<string, unknown>>);
    resolve: (from: string, to: string) => string;
  }
  export class Environment {
    constructor(loader: PrecompiledLoader, settings: { autoescape: boolean });
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    render(template: string, context: object): string;
  }
}
