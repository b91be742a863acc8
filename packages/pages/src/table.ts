export type Cell = string | number | undefined;

/** Rows under the names of their columns, in whatever format they are carried away. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};
