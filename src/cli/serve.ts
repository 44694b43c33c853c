import type { Server } from 'node:http';
import { words } from '#core/words';
import { createSiteServer } from './site.ts';

/** What `serve` is asked for and what it needs of the world around it. */
export interface ServeOptions {
  /** The folder with the built site. */
  readonly folder: string;
  /** Port to use; when left out 4173, or the next one free. 0 lets the system choose. */
  readonly port?: number;
  /** Address to listen on; only this machine when left out. */
  readonly host?: string;
  /** Takes the text for the person at the terminal. */
  readonly write: (text: string) => void;
  /** Shows an address in a browser; left out when none is to be opened. */
  readonly openBrowser?: (address: string) => void;
}

/** A server that runs, the address it answers at, and the way to end it. */
export interface Serving {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const firstPort = 4173;
const portsTried = 50;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Listens on the first free one of the ports. */
async function listenOnFirst(server: Server, ports: readonly number[], host: string): Promise<void> {
  for (const port of ports) {
    try {
      await listen(server, port, host);
      return;
    } catch (error) {
      if (!isTaken(error) || port === ports.at(-1)) throw error;
    }
  }
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

/**
 * Serves the built site until closed.
 * @throws {Error} with code EADDRINUSE when the port asked for is taken
 */
export async function serve({ folder, port, host = '127.0.0.1', write, openBrowser }: ServeOptions): Promise<Serving> {
  const server = createSiteServer(folder);
  const ports = port === undefined ? Array.from({ length: portsTried }, (_, step) => firstPort + step) : [port];
  await listenOnFirst(server, ports, host);
  const address = addressOf(server, host);
  write(words.serve.ready(address));
  openBrowser?.(address);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address, close };
}
