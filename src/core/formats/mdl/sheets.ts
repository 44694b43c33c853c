/** The cells of files beside the model. */
export interface Sheets {
  /** Whether a file was found and read. */
  readonly names: readonly string[];
}

/** No files at all. */
export const noSheets: Sheets = { names: [] };
