import cutter from './cutting/entry.ts?worker&url';
import engine from './entry.ts?worker&url';
import finder from './looping/entry.ts?worker&url';
import player from './playing/entry.ts?worker&url';
import type { OpenPort } from './port.ts';
import reader from './reading/entry.ts?worker&url';
import sharer from './sharing/entry.ts?worker&url';
import simplifier from './simplifying/entry.ts?worker&url';
import tidier from './tidying/entry.ts?worker&url';

/** The addresses of this program's workers. */
const ADDRESSES = { cutter, engine, finder, player, reader, sharer, simplifier, tidier };

/** The part of the Trusted Types interface that is used here. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ) => { readonly createScriptURL: (text: string) => string };
}

/**
 * Where browsers enforce Trusted Types a worker starts only from an address that a policy has let through. This one
 * lets through our own workers' addresses and no other.
 */
function trusted(text: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return text;
  const rules = {
    createScriptURL: (asked: string) => {
      if (Object.values(ADDRESSES).includes(asked)) return asked;
      throw new TypeError(`${asked} is no worker of this program`);
    },
  };
  return (policy ??= types.createPolicy('loopwell-worker', rules)).createScriptURL(text);
}

/** A policy's name can be taken once a page. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Opens lines to real Web Workers of one kind. */
export function workerPort<Question, Answer>(kind: keyof typeof ADDRESSES): OpenPort<Question, Answer> {
  return (onAnswer, onBroken) => {
    const worker = new Worker(trusted(ADDRESSES[kind]), { type: 'module', name: `loopwell-${kind}` });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
    worker.onmessageerror = () => onBroken('an answer could not be read');
    worker.onerror = (event) => {
      event.preventDefault();
      onBroken(event.message || 'the worker did not start');
    };
    return {
      send: (question, transfer = []) => worker.postMessage(question, [...transfer]),
      close: () => worker.terminate(),
    };
  };
}
