/** All that the terminal tool touches of the world around it; a test passes its own. */
export interface Environment {
  /** The version in package.json. */
  readonly version: string;
  /** The bytes of a file. Rejects with an error that carries Node's `code`. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Where a file lies once all links are followed. Rejects as `readFile` does. */
  readonly realPath: (path: string) => Promise<string>;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Writes a file from pieces of text. Rejects with an error that carries Node's `code`. */
  readonly writeFile: (path: string, pieces: Iterable<string>) => Promise<void>;
  /** Writes to standard output; resolves when there is room for more, to false when nobody reads on. */
  readonly write: (text: string) => Promise<boolean>;
  /** Writes to standard error. */
  readonly complain: (text: string) => void;
  /** Serves the app until the process ends; resolves once it runs. */
  readonly serve: (options: ServeRequest) => Promise<void>;
}

/** What `loopwell serve` was asked for. */
export interface ServeRequest {
  readonly port?: number;
  readonly host?: string;
  /** Whether to show the app in a browser. */
  readonly open: boolean;
}

/** How the process ends: all is well, the model is at fault, or the call is. */
export const exitCode = { fine: 0, failed: 1, usage: 2 } as const;

/** One of the three ways to end. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
