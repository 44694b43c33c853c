/**
 * What core may use beyond the ECMAScript library: three globals that browsers, workers and Node share.
 * Nothing else is declared, so touching `document`, `process` or `console` in core is a type error.
 */

interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare var TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(input?: ArrayBuffer | ArrayBufferView): string;
}

declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};

declare function structuredClone<T>(value: T, options?: { transfer?: readonly ArrayBuffer[] }): T;
