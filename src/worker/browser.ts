import address from './entry.ts?worker&url';
import type { AnswerMessage, OpenPort } from './messages.ts';

/** The part of the Trusted Types interface that is used here. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ) => { readonly createScriptURL: (text: string) => string };
}

/**
 * Where browsers enforce Trusted Types a worker starts only from an address that a policy has let through. This one
 * lets through a single address: our own worker's.
 */
function trusted(text: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return text;
  const rules = {
    createScriptURL: (asked: string) => {
      if (asked === text) return asked;
      throw new TypeError(`${asked} is no worker of this program`);
    },
  };
  return (policy ??= types.createPolicy('loopwell-worker', rules)).createScriptURL(text);
}

/** A policy's name can be taken once a page. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** A line to a real Web Worker. */
export const openWorkerPort: OpenPort = (onAnswer, onBroken) => {
  const worker = new Worker(trusted(address), { type: 'module', name: 'loopwell-engine' });
  worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => onAnswer(data);
  worker.onmessageerror = () => onBroken('an answer could not be read');
  worker.onerror = (event) => {
    event.preventDefault();
    onBroken(event.message || 'the worker did not start');
  };
  return {
    send: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
};
